package io.barrelhead.ingest.fetch.http;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/// A body that is small enough for the memory.
public final class BytesBody implements WholeBody {

    private final byte[] bytes;

    /// @param bytes are not copied
    public BytesBody(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public InputStream from(long position) {
        int start = Math.toIntExact(position);
        return new ByteArrayInputStream(bytes, start, bytes.length - start);
    }

    @Override
    public byte[] slice(long start, int length) {
        int from = Math.toIntExact(start);
        if (length > bytes.length - from) {
            throw new IllegalStateException(
                    "%d bytes at %d are beyond the end %d".formatted(length, start, bytes.length));
        }
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    @Override
    public void close() {
        // there is nothing to give back
    }
}
