package io.barrelhead.ingest.fetch;

/// A stream could not be read to its end; the message says what happened and what to do.
public abstract sealed class FetchFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private FetchFailed(String message) {
        super(message);
    }

    /// The credentials are wrong or may not read this; another try would be refused too.
    public static final class LoginRefused extends FetchFailed {

        private static final long serialVersionUID = 1L;

        public LoginRefused(String message) {
            super(message);
        }
    }

    /// The source does not serve this request, now or later.
    public static final class RequestRefused extends FetchFailed {

        private static final long serialVersionUID = 1L;

        private final int status;

        public RequestRefused(String message, int status) {
            super(message);
            this.status = status;
        }

        /// The HTTP status of the answer.
        public int status() {
            return status;
        }
    }

    /// Every try failed.
    public static final class SourceUnavailable extends FetchFailed {

        private static final long serialVersionUID = 1L;

        public SourceUnavailable(String message) {
            super(message);
        }
    }

    /// The answers are whole, but the walk they make is not.
    public static final class WalkBroken extends FetchFailed {

        private static final long serialVersionUID = 1L;

        public WalkBroken(String message) {
            super(message);
        }
    }
}
