package io.barrelhead.ingest.fetch.http;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;

/// The whole body of an answer, in a temporary file without a name, so that its size costs no memory and a killed
/// process leaves nothing behind.
public final class SpooledBody implements WholeBody {

    private static final int BUFFER = 64 * 1024;

    private final FileChannel file;
    private long size;

    private SpooledBody(FileChannel file) {
        this.file = file;
    }

    public static SpooledBody empty() throws IOException {
        return new SpooledBody(
                FileChannel.open(Files.createTempFile("barrelhead-", ".body"), CREATE, READ, WRITE, DELETE_ON_CLOSE));
    }

    public void append(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            size += file.write(bytes, size);
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream from(long position) {
        return new BufferedInputStream(new Tail(position), BUFFER);
    }

    @Override
    public byte[] slice(long start, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            while (bytes.hasRemaining() && file.read(bytes, start + bytes.position()) >= 0) {}
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a spooled answer", e);
        }
        if (bytes.hasRemaining()) {
            throw new IllegalStateException("%d bytes at %d are beyond the end %d".formatted(length, start, size));
        }
        return bytes.array();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove a spooled answer", e);
        }
    }

    private final class Tail extends InputStream {

        private long position;

        private Tail(long position) {
            this.position = position;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = file.read(ByteBuffer.wrap(target, offset, length), position);
            position += Math.max(count, 0);
            return count;
        }
    }
}
