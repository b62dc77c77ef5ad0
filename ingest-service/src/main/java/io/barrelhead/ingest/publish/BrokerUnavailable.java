package io.barrelhead.ingest.publish;

/// The broker did not acknowledge a record in time. The source is not to blame: the run is taken up again later.
public final class BrokerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
