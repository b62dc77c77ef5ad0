package io.barrelhead.deploy.launch.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The log file of one process. Each start gets a fresh one; the last few are kept beside it.
public record Log(Path file) {

    private static final int KEPT = 5;
    private static final int TAIL_BYTES = 256 * 1024;

    /// Moves what is there aside.
    public Path rotate() {
        try {
            Files.createDirectories(file.getParent());
            for (int number = KEPT; number > 0; number--) {
                Path from = number == 1 ? file : numbered(number - 1);
                if (Files.exists(from)) {
                    Files.move(from, numbered(number), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the log " + file, e);
        }
    }

    /// Its last lines.
    public List<String> tail(int lines) {
        List<String> all = end().lines().toList();
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    /// Copies what stands after a position, in bytes. Returns how much that was.
    public long copy(long position, OutputStream out) {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(position);
            long copied = in.transferTo(out);
            out.flush();
            return copied;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the log " + file, e);
        }
    }

    /// Why the process failed, as far as its log tells.
    public String reason() {
        return Reason.in(end());
    }

    private Path numbered(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    private String end() {
        if (!Files.exists(file)) {
            return "";
        }
        try (SeekableByteChannel bytes = Files.newByteChannel(file)) {
            bytes.position(Math.max(0, bytes.size() - TAIL_BYTES));
            ByteBuffer buffer = ByteBuffer.allocate(TAIL_BYTES);
            while (buffer.hasRemaining() && bytes.read(buffer) >= 0) {
                // until the end, or full
            }
            return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the log " + file, e);
        }
    }
}
