package io.barrelhead.deploy.sandbox.http;

import io.barrelhead.deploy.sandbox.records.SourceRecord;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The bytes of an answer, written without being gathered first.
///
/// @param length in bytes; 0 is an empty body
public record Body(long length, Writer writer) {

    private static final int BUFFER = 64 * 1024;

    /// Writes the body once.
    @FunctionalInterface
    public interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    public static Body of(byte[] bytes) {
        return new Body(bytes.length, out -> out.write(bytes));
    }

    /// The records as a JSON array between two texts.
    public static Body records(String before, List<SourceRecord> records, String after) {
        byte[] head = (before + "[").getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("]" + after).getBytes(StandardCharsets.UTF_8);
        long bodies = records.stream().mapToLong(SourceRecord::size).sum();
        long commas = Math.max(0, records.size() - 1);
        return new Body(head.length + bodies + commas + tail.length, out -> {
            OutputStream buffered = new BufferedOutputStream(out, BUFFER);
            buffered.write(head);
            writeSeparated(records, buffered);
            buffered.write(tail);
            buffered.flush();
        });
    }

    private static void writeSeparated(List<SourceRecord> records, OutputStream out) throws IOException {
        for (int i = 0; i < records.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            records.get(i).writeTo(out);
        }
    }
}
