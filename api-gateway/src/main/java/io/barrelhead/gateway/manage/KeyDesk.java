package io.barrelhead.gateway.manage;

import io.barrelhead.gateway.audit.AuditEntry;
import io.barrelhead.gateway.audit.AuditEntry.Outcome;
import io.barrelhead.gateway.audit.AuditLog;
import io.barrelhead.gateway.authenticate.Caller;
import io.barrelhead.gateway.keys.ApiKey;
import io.barrelhead.gateway.keys.IssuedKey;
import io.barrelhead.gateway.keys.IssuedKey.Grant;
import io.barrelhead.gateway.keys.KeyTable;
import io.barrelhead.gateway.keys.Role;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes and revokes keys; each change commits with its row in the audit log.
@Component
class KeyDesk {

    static final String PATH = "/api/v1/keys";

    private final KeyTable keys;
    private final AuditLog audit;
    private final InstantSource clock;

    KeyDesk(KeyTable keys, AuditLog audit, InstantSource clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public IssuedKey issue(Grant grant, Caller by, String source) {
        IssuedKey issued = IssuedKey.random(grant, by.getName(), clock.instant());
        keys.insert(issued.key());
        String target = PATH + "/" + issued.key().id();
        audit.record(new AuditEntry(
                by.getName(), "POST " + PATH, target, Outcome.DONE, grant.role().toString(), source));
        return issued;
    }

    /// False when it is the last admin key that is good for ever: without one nobody could make another.
    @Transactional
    public boolean revoke(ApiKey key, Caller by, String source) {
        keys.lock();
        Instant now = clock.instant();
        if (isLastingAdmin(key) && keys.otherLastingAdmins(key.id()) == 0) {
            return false;
        }
        if (keys.revoke(key.id(), by.getName(), now)) {
            String target = PATH + "/" + key.id();
            audit.record(
                    new AuditEntry(by.getName(), "DELETE " + PATH + "/{id}", target, Outcome.DONE, "revoked", source));
        }
        return true;
    }

    private static boolean isLastingAdmin(ApiKey key) {
        return key.role() == Role.ADMIN && key.expiresAt() == null && key.revokedAt() == null;
    }
}
