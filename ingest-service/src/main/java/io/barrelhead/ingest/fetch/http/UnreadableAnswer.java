package io.barrelhead.ingest.fetch.http;

/// The source answered 200 with something else than it should: HTML, half an answer, another shape. Worth another try.
public final class UnreadableAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableAnswer(String message) {
        super(message);
    }
}
