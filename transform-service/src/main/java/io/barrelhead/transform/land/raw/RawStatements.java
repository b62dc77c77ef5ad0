package io.barrelhead.transform.land.raw;

import io.barrelhead.transform.inspect.SourceStream;

/// The statements of one raw table. PostgreSQL itself computes the local day.
final class RawStatements {

    private final SourceStream stream;

    RawStatements(SourceStream stream) {
        this.stream = stream;
    }

    /// Returns the key, then entity and days before the change, then those after it.
    String upsert() {
        return """
        insert into %1$s as t (landed_at, connection_id, record_id, entity_id, version, sha256, deleted,
            source_updated_at, occurred_at, occurred_on, run_id, body%2$s)
        select ?, connection_id, record_id, entity_id, version::bigint[], sha256, deleted,
            updated_at::timestamptz, occurred_at::timestamptz, (occurred_at::timestamptz at time zone zone)::date,
            run_id::uuid, convert_from(body, 'UTF8')::jsonb%3$s
        from %4$s
        on conflict (connection_id, record_id) do update set
            landed_at = excluded.landed_at, entity_id = excluded.entity_id, version = excluded.version,
            sha256 = excluded.sha256, deleted = excluded.deleted, source_updated_at = excluded.source_updated_at,
            occurred_at = excluded.occurred_at, occurred_on = excluded.occurred_on, run_id = excluded.run_id,
            body = excluded.body, absent_run = null%5$s
        where (excluded.version, excluded.sha256) > (t.version, t.sha256)
            -- a record that a walk did not have is there again: a webhook or a later run saw the version that we knew
            or (excluded.version, excluded.sha256) = (t.version, t.sha256)
                and (excluded.run_id is null and t.absent_run is not null or excluded.run_id > t.absent_run)
        returning t.connection_id, t.record_id%6$s
        """.formatted(
                        stream.table(),
                        ownColumns(),
                        ownValues(),
                        RawColumns.AS_TABLE,
                        ownUpdates(),
                        stream.countsOnDays() ? returnedDays() : "");
    }

    /// Returns the keys of those that are there with this very version and hash.
    String compare() {
        return """
        select t.connection_id, t.record_id
        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[])
            as i (connection_id, record_id, entity_id, version, sha256)
        inner join %s as t
            on t.connection_id = i.connection_id and t.record_id = i.record_id
            and t.version = i.version::bigint[] and t.sha256 = i.sha256
        """.formatted(stream.table());
    }

    private String ownColumns() {
        return switch (stream) {
            case COMMERCE7_CLUB_MEMBERSHIP -> ", ended_at, ended_on";
            case TOCK_RESERVATION -> ", pos_sku";
            case COMMERCE7_ORDER, COMMERCE7_CUSTOMER, COMMERCE7_CLUB, COMMERCE7_PRODUCT, TOCK_GUEST -> "";
        };
    }

    private String ownValues() {
        return switch (stream) {
            case COMMERCE7_CLUB_MEMBERSHIP ->
                ", ended_at::timestamptz, (ended_at::timestamptz at time zone zone)::date";
            case TOCK_RESERVATION -> ", pos_sku";
            case COMMERCE7_ORDER, COMMERCE7_CUSTOMER, COMMERCE7_CLUB, COMMERCE7_PRODUCT, TOCK_GUEST -> "";
        };
    }

    private String ownUpdates() {
        return switch (stream) {
            case COMMERCE7_CLUB_MEMBERSHIP -> ", ended_at = excluded.ended_at, ended_on = excluded.ended_on";
            case TOCK_RESERVATION -> ", pos_sku = excluded.pos_sku";
            case COMMERCE7_ORDER, COMMERCE7_CUSTOMER, COMMERCE7_CLUB, COMMERCE7_PRODUCT, TOCK_GUEST -> "";
        };
    }

    private String returnedDays() {
        boolean ends = stream == SourceStream.COMMERCE7_CLUB_MEMBERSHIP;
        return ends
                ? ", old.entity_id, old.occurred_on, old.ended_on, new.entity_id, new.occurred_on, new.ended_on"
                : ", old.entity_id, old.occurred_on, null::date, new.entity_id, new.occurred_on, null::date";
    }
}
