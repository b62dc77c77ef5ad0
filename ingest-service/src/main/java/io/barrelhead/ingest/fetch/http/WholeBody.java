package io.barrelhead.ingest.fetch.http;

import java.io.InputStream;

/// All the bytes of a body, wherever they are kept.
public sealed interface WholeBody extends AutoCloseable permits SpooledBody, BytesBody {

    long size();

    /// Reads from a position to the end.
    InputStream from(long position);

    byte[] slice(long start, int length);

    @Override
    void close();
}
