package io.barrelhead.gateway.refuse;

import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.METHOD_NOT_ALLOWED;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.REQUEST_TIMEOUT;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import io.barrelhead.gateway.problem.Problem;
import io.barrelhead.gateway.refuse.Refusal.BodyTooLarge;
import io.barrelhead.gateway.refuse.Refusal.BodyTooSlow;
import io.barrelhead.gateway.refuse.Refusal.EntityNotAllowed;
import io.barrelhead.gateway.refuse.Refusal.ExpiredKey;
import io.barrelhead.gateway.refuse.Refusal.KeysNotChecked;
import io.barrelhead.gateway.refuse.Refusal.NoKey;
import io.barrelhead.gateway.refuse.Refusal.NoSuchRoute;
import io.barrelhead.gateway.refuse.Refusal.RoleNeeded;
import io.barrelhead.gateway.refuse.Refusal.TooBusy;
import io.barrelhead.gateway.refuse.Refusal.TooManyWrongKeys;
import io.barrelhead.gateway.refuse.Refusal.UnknownKey;
import io.barrelhead.gateway.refuse.Refusal.WrongMethod;

/// What the client is told.
final class RefusalProblem {

    private RefusalProblem() {}

    static Problem of(Refusal refusal) {
        return switch (refusal) {
            case NoKey none ->
                new Problem(
                        UNAUTHORIZED,
                        "no-api-key",
                        "No API key",
                        "Send a key as 'Authorization: Bearer bh_...' or 'X-API-Key: bh_...'. An admin can make you one.");
            case UnknownKey unknown ->
                new Problem(
                        UNAUTHORIZED,
                        "unknown-key",
                        "Unknown or revoked key",
                        "This API key is unknown or has been revoked. Check it, or ask an admin for a new one.");
            case ExpiredKey expired ->
                new Problem(
                        UNAUTHORIZED,
                        "expired-key",
                        "Expired key",
                        "This API key expired at %s. Ask an admin for a new one.".formatted(expired.at()));
            case TooManyWrongKeys tooMany ->
                new Problem(
                        TOO_MANY_REQUESTS,
                        "too-many-wrong-keys",
                        "Too many wrong keys",
                        "Too many wrong API keys came from your address. Wait %d seconds and use the right one."
                                .formatted(tooMany.retryAfter().toSeconds()));
            case KeysNotChecked unchecked ->
                new Problem(
                        SERVICE_UNAVAILABLE,
                        "keys-not-checked",
                        "Keys cannot be checked",
                        "The database does not answer, so your API key cannot be checked. Try again in a few seconds.");
            case RoleNeeded role ->
                new Problem(
                        FORBIDDEN,
                        "role-needed",
                        "Role " + role.needed() + " needed",
                        "This needs the role %s; your key has %s. Use another key, or ask an admin for one."
                                .formatted(role.needed(), role.has()));
            case EntityNotAllowed entity ->
                new Problem(
                        FORBIDDEN,
                        "entity-not-allowed",
                        "Entity not allowed",
                        "Your key may not see the entity '%s'. It may see: %s."
                                .formatted(entity.asked(), String.join(", ", entity.allowed())));
            case NoSuchRoute nowhere ->
                new Problem(
                        NOT_FOUND,
                        "no-such-route",
                        "No such route",
                        "Nothing is offered here. Every route is listed at /docs and /openapi.json.");
            case WrongMethod wrong ->
                new Problem(
                        METHOD_NOT_ALLOWED,
                        "wrong-method",
                        "Method not allowed",
                        "%s is not offered here; use %s."
                                .formatted(wrong.method(), String.join(" or ", wrong.allowed())));
            case BodyTooLarge body ->
                new Problem(
                        CONTENT_TOO_LARGE,
                        "body-too-large",
                        "Body too large",
                        "The body is larger than %d KiB.".formatted(body.limitBytes() / 1024));
            case BodyTooSlow slow ->
                new Problem(
                        REQUEST_TIMEOUT,
                        "body-too-slow",
                        "Body too slow",
                        "The body was not here within %d seconds. Send it again."
                                .formatted(slow.limit().toSeconds()));
            case TooBusy busy ->
                new Problem(
                        SERVICE_UNAVAILABLE,
                        "too-busy",
                        "Too busy",
                        "More comes in at once than can be read. Try again in a few seconds.");
        };
    }
}
