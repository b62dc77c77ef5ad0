package io.barrelhead.ingest.schedules;

/// A schedule cannot be changed like this; the message says what to do.
final class InvalidCron extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidCron(String expression, String why) {
        super("cron '%s' does not read: %s. Send minute, hour, day of month, month, day of week, such as '5 * * * *'"
                .formatted(expression, why));
    }
}
