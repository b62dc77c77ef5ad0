package io.barrelhead.deploy.wrong.time;

import java.time.Clock;
import java.time.Instant;

/// Makes a clock where it should be handed one.
public final class ClockMaker {

    Instant moment() {
        return Clock.systemUTC().instant();
    }
}
