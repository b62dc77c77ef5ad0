package io.barrelhead.transform.inspect.shape;

/// Why a record was refused: stable codes that operators filter by.
public enum Reason {
    /// The message is not one of ours: attributes are missing or do not read.
    UNREADABLE_EVENT,
    /// No table is made for the stream.
    UNKNOWN_STREAM,
    /// The connection is not in the configuration, so nobody knows whose record it is.
    UNKNOWN_CONNECTION,
    /// Larger than what travels.
    OVERSIZED,
    /// The body is no JSON.
    MALFORMED,
    /// A field that the models read holds something else than it should.
    WRONG_TYPE,
    /// Valid JSON that PostgreSQL cannot hold: an escaped NUL, a lone surrogate, a huge number, too deep a nesting.
    NOT_STORABLE,
    /// The amounts are in another currency than the winery's.
    FOREIGN_CURRENCY;

    /// Whether the message says whose record it is, of a connection and a stream that are known here.
    public boolean namesItsOrigin() {
        return switch (this) {
            case UNREADABLE_EVENT, UNKNOWN_STREAM, UNKNOWN_CONNECTION -> false;
            case OVERSIZED, MALFORMED, WRONG_TYPE, NOT_STORABLE, FOREIGN_CURRENCY -> true;
        };
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
