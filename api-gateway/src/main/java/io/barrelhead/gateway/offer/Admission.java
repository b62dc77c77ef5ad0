package io.barrelhead.gateway.offer;

import io.barrelhead.gateway.keys.Role;

/// Who may use a route.
public sealed interface Admission {

    /// Anyone, without a key.
    record Anyone() implements Admission {}

    /// Who has a key of this role or a greater one.
    record WithKey(Role least) implements Admission {}

    /// A source that carries the secret of the connection in the path. The service behind knows it and checks it: to
    /// the
    /// gateway such a caller is nobody, and an API key opens nothing here.
    record WithOwnSecret() implements Admission {}
}
