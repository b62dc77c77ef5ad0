package io.barrelhead.gateway.manage;

import io.barrelhead.gateway.authenticate.Caller;
import io.barrelhead.gateway.authenticate.KeyRing;
import io.barrelhead.gateway.keys.ApiKey;
import io.barrelhead.gateway.keys.IssuedKey;
import io.barrelhead.gateway.keys.IssuedKey.Grant;
import io.barrelhead.gateway.keys.KeyId;
import io.barrelhead.gateway.keys.KeyTable;
import io.barrelhead.gateway.manage.KeyAnswer.Issued;
import io.barrelhead.gateway.manage.KeyAnswer.Page;
import io.barrelhead.gateway.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(KeyDesk.PATH)
class KeysApi {

    private static final int MOST = 500;

    private final KeyTable keys;
    private final KeyDesk desk;
    private final KeyRing ring;
    private final InstantSource clock;

    KeysApi(KeyTable keys, KeyDesk desk, KeyRing ring, InstantSource clock) {
        this.keys = keys;
        this.desk = desk;
        this.ring = ring;
        this.clock = clock;
    }

    @GetMapping
    Page list(@RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor) {
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(KeyProblems.badLimit(limit));
        }
        List<ApiKey> found = keys.newest(limit + 1, cursor == null ? null : cursor(cursor));
        List<ApiKey> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? page.getLast().id().value() : null;
        return new Page(
                page.stream().map(key -> KeyAnswer.of(key, clock.instant())).toList(), next);
    }

    @PostMapping
    ResponseEntity<Issued> issue(@RequestBody NewKey asked, HttpServletRequest request) {
        IssuedKey issued = desk.issue(grant(asked), Caller.on(request), request.getRemoteAddr());
        URI location = URI.create(KeyDesk.PATH + "/" + issued.key().id());
        return ResponseEntity.created(location).body(Issued.of(issued, clock.instant()));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> revoke(@PathVariable String id, HttpServletRequest request) {
        ApiKey key = key(id);
        if (!desk.revoke(key, Caller.on(request), request.getRemoteAddr())) {
            throw new ProblemException(KeyProblems.lastAdmin(id));
        }
        ring.forget(key.id());
        return ResponseEntity.noContent().build();
    }

    private Grant grant(NewKey asked) {
        try {
            return asked.grant(clock.instant());
        } catch (IllegalArgumentException wrong) {
            throw new ProblemException(KeyProblems.badKey(wrong));
        }
    }

    private ApiKey key(String id) {
        if (!KeyId.isForm(id)) {
            throw new ProblemException(KeyProblems.noSuchKey());
        }
        return keys.find(new KeyId(id)).orElseThrow(() -> new ProblemException(KeyProblems.noSuchKey()));
    }

    private KeyId cursor(String cursor) {
        if (!KeyId.isForm(cursor)) {
            throw new ProblemException(KeyProblems.badCursor());
        }
        return new KeyId(cursor);
    }
}
