package io.barrelhead.gateway.keys;

import static io.barrelhead.gateway.db.Tables.API_KEY;

import io.barrelhead.gateway.db.tables.records.ApiKeyRecord;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The keys in PostgreSQL. Rows stay after revocation, so the audit log's ids keep their meaning.
@Component
public class KeyTable {

    private static final long LOCK = 0x6b657973; // "keys"

    private final DSLContext db;

    KeyTable(DSLContext db) {
        this.db = db;
    }

    /// Makes whoever else decides about the set of keys wait until this transaction ends.
    public void lock() {
        db.select(DSL.function("pg_advisory_xact_lock", Object.class, DSL.val(LOCK)))
                .fetch();
    }

    public boolean isEmpty() {
        return !db.fetchExists(API_KEY);
    }

    public Optional<ApiKey> find(KeyId id) {
        return db.selectFrom(API_KEY).where(API_KEY.ID.eq(id.value())).fetchOptional(KeyTable::key);
    }

    /// Newest first.
    ///
    /// @param before the last key of the page before, null for the first page
    public List<ApiKey> newest(int limit, @Nullable KeyId before) {
        return db.selectFrom(API_KEY)
                .where(before == null ? DSL.noCondition() : API_KEY.SEQ.lt(seq(before)))
                .orderBy(API_KEY.SEQ.desc())
                .limit(limit)
                .fetch(KeyTable::key);
    }

    public void insert(ApiKey key) {
        db.insertInto(API_KEY)
                .set(API_KEY.ID, key.id().value())
                .set(API_KEY.NAME, key.name())
                .set(API_KEY.ROLE, key.role().toString())
                .set(API_KEY.ENTITIES, key.entities().toArray(String[]::new))
                .set(API_KEY.SECRET_SHA256, key.sha256())
                .set(API_KEY.CREATED_AT, utc(key.createdAt()))
                .set(API_KEY.CREATED_BY, key.createdBy())
                .set(API_KEY.EXPIRES_AT, key.expiresAt() == null ? null : utc(key.expiresAt()))
                .execute();
    }

    /// False when there was nothing left to revoke.
    public boolean revoke(KeyId id, String by, Instant now) {
        return db.update(API_KEY)
                        .set(API_KEY.REVOKED_AT, utc(now))
                        .set(API_KEY.REVOKED_BY, by)
                        .where(API_KEY.ID.eq(id.value()), API_KEY.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    /// Admin keys besides one that are good and stay good.
    public int otherLastingAdmins(KeyId id) {
        return db.fetchCount(
                API_KEY,
                API_KEY.ID.ne(id.value()),
                API_KEY.ROLE.eq(Role.ADMIN.toString()),
                API_KEY.REVOKED_AT.isNull(),
                API_KEY.EXPIRES_AT.isNull());
    }

    private org.jooq.Field<Long> seq(KeyId id) {
        return DSL.field(db.select(API_KEY.SEQ).from(API_KEY).where(API_KEY.ID.eq(id.value())));
    }

    private static ApiKey key(ApiKeyRecord row) {
        return new ApiKey(
                new KeyId(row.getId()),
                row.getName(),
                Role.of(row.getRole()),
                new TreeSet<>(List.of(row.getEntities())),
                row.getSecretSha256(),
                row.getCreatedAt().toInstant(),
                row.getCreatedBy(),
                instant(row.getExpiresAt()),
                instant(row.getRevokedAt()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
