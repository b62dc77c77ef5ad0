package io.barrelhead.gateway.refuse;

import io.barrelhead.gateway.keys.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedSet;

/// A reason not to let a request pass.
public sealed interface Refusal {

    record NoKey() implements Refusal {}

    /// Also a revoked key, and a wrong secret: which of them, a stranger need not know.
    record UnknownKey() implements Refusal {}

    record ExpiredKey(Instant at) implements Refusal {}

    record TooManyWrongKeys(Duration retryAfter) implements Refusal {}

    /// The database does not answer, so no key can be looked up.
    record KeysNotChecked() implements Refusal {}

    record RoleNeeded(Role needed, Role has) implements Refusal {}

    record EntityNotAllowed(String asked, SortedSet<String> allowed) implements Refusal {}

    record NoSuchRoute() implements Refusal {}

    record WrongMethod(String method, SortedSet<String> allowed) implements Refusal {}

    record BodyTooLarge(int limitBytes) implements Refusal {}

    record BodyTooSlow(Duration limit) implements Refusal {}

    /// More bodies come at once than there is room for.
    record TooBusy() implements Refusal {}
}
