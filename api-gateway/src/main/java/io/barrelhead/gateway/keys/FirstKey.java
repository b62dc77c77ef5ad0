package io.barrelhead.gateway.keys;

import io.barrelhead.gateway.audit.AuditEntry;
import io.barrelhead.gateway.audit.AuditEntry.Outcome;
import io.barrelhead.gateway.audit.AuditLog;
import io.barrelhead.gateway.keys.IssuedKey.Grant;
import java.time.InstantSource;
import java.util.TreeSet;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes an admin key when there is none at all, so that the first person can come in. Two replicas that start at once
/// make one: the second waits for the first, and then there is one.
@Component
class FirstKey implements ApplicationRunner {

    private static final String MAKER = "first start";

    private final KeyTable keys;
    private final AuditLog audit;
    private final FirstKeyNote note;
    private final InstantSource clock;

    FirstKey(KeyTable keys, AuditLog audit, FirstKeyNote note, InstantSource clock) {
        this.keys = keys;
        this.audit = audit;
        this.note = note;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        keys.lock();
        if (!keys.isEmpty()) {
            return;
        }
        Grant grant = new Grant("first admin key", Role.ADMIN, new TreeSet<>(), null);
        IssuedKey first = IssuedKey.random(grant, MAKER, clock.instant());
        keys.insert(first.key());
        String target = "/api/v1/keys/" + first.key().id();
        audit.record(new AuditEntry(null, MAKER, target, Outcome.DONE, "admin", "local"));
        note.write(first.presented());
    }
}
