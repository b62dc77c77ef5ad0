package io.barrelhead.gateway.authenticate;

import io.barrelhead.gateway.refuse.Refusal;

/// What became of the key that a request carries.
sealed interface Login {

    /// It carries none.
    record Anonymous() implements Login {}

    record Known(Caller caller) implements Login {}

    record Refused(Refusal why) implements Login {}
}
