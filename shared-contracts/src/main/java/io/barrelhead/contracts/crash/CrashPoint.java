package io.barrelhead.contracts.crash;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A place where a process can be made to die as if it were killed: before or after a commit or an acknowledgement.
///
/// The system property `barrelhead.crash-at` names one, e.g. `landing-committed`, or `landing-committed:3` for the
/// third time that it is passed. Without the property a point is an empty method.
public enum CrashPoint {
    /// A run and its job are in their transaction.
    RUN_UNCOMMITTED("ingest-service"),
    /// A run is stored; who asked for it does not know yet.
    RUN_COMMITTED("ingest-service"),
    /// A worker has taken a run up, and has read nothing.
    RUN_TAKEN("ingest-service"),
    /// A record is on its way to the broker, not acknowledged.
    RECORD_SENT("ingest-service"),
    /// The broker has a whole walk; its cursor is where it was.
    WALK_ACKNOWLEDGED("ingest-service"),
    /// The cursor has moved in its transaction.
    CURSOR_UNCOMMITTED("ingest-service"),
    /// The cursor has moved.
    CURSOR_COMMITTED("ingest-service"),
    /// A webhook was read, not stored.
    WEBHOOK_UNCOMMITTED("ingest-service"),
    /// A webhook is stored; its sender does not know yet.
    WEBHOOK_COMMITTED("ingest-service"),
    /// The broker has what webhooks brought; the inbox does not say so.
    RELAY_ACKNOWLEDGED("ingest-service"),
    /// The inbox says so, in its transaction.
    RELAY_UNCOMMITTED("ingest-service"),
    /// Webhooks are handed on.
    RELAY_COMMITTED("ingest-service"),
    /// The broker has an event of a run; it is still in the outbox.
    RUN_EVENT_SENT("ingest-service"),
    /// It is gone from the outbox, in its transaction.
    OUTBOX_UNCOMMITTED("ingest-service"),
    /// The outbox is empty.
    OUTBOX_COMMITTED("ingest-service"),
    /// How much of a run has landed is counted, in its transaction.
    LANDED_UNCOMMITTED("ingest-service"),
    /// An event of a run is dealt with; the broker does not know that it was heard.
    RUN_EVENT_HEARD("ingest-service"),

    /// Records are in their transaction.
    LANDING_UNCOMMITTED("transform-service"),
    /// Records have landed; the runs do not know, nor does the broker.
    LANDING_COMMITTED("transform-service"),
    /// The runs are told; the broker does not know that the records were taken.
    LANDING_TOLD("transform-service"),
    /// Completed runs are written down; the broker does not know that they were heard.
    RUNS_HEARD("transform-service"),
    /// A comparison and what follows from it are in their transaction.
    RECONCILIATION_UNCOMMITTED("transform-service"),
    /// A walk is compared.
    RECONCILIATION_COMMITTED("transform-service"),
    /// Days are claimed in their transaction.
    CLAIM_UNCOMMITTED("transform-service"),
    /// Days are claimed; dbt has not begun.
    CLAIM_COMMITTED("transform-service"),
    /// Models are built and tested; nothing is published.
    MODELS_BUILT("transform-service"),
    /// The next generation is in its transaction.
    PUBLICATION_UNCOMMITTED("transform-service"),
    /// The next generation is there; nobody was told.
    PUBLICATION_COMMITTED("transform-service"),
    /// The broker has the news of a generation; they still wait to be sent.
    MARTS_ANNOUNCED("transform-service"),
    /// The news are marked as sent.
    MARTS_SETTLED("transform-service"),

    /// The days that changed are noted; nothing is computed.
    DAYS_NOTED("kpi-service"),
    /// The KPIs are stored in their transaction.
    KPIS_UNCOMMITTED("kpi-service"),
    /// The KPIs are stored; their news are about to be sent.
    KPIS_COMMITTED("kpi-service"),
    /// The broker has the news of KPIs; they still wait to be sent.
    KPIS_ANNOUNCED("kpi-service"),
    /// The news are gone; the broker does not know that the generation was heard of.
    KPIS_SETTLED("kpi-service");

    /// The system property that names a point.
    public static final String PROPERTY = "barrelhead.crash-at";

    private static final @Nullable Fuse FUSE =
            Fuse.of(System.getProperty(PROPERTY)).orElse(null);

    private final String service;

    CrashPoint(String service) {
        this.service = service;
    }

    /// The service whose code passes it.
    public String service() {
        return service;
    }

    /// Its name in the property.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<CrashPoint> named(String wireName) {
        return Arrays.stream(values())
                .filter(point -> point.wireName().equals(wireName))
                .findFirst();
    }

    static String wireNames() {
        return Arrays.stream(values()).map(CrashPoint::wireName).collect(Collectors.joining(", "));
    }

    /// Nothing, or the end of this process.
    public void pass() {
        if (FUSE != null) {
            FUSE.pass(this);
        }
    }

    /// To be called at a start: says what will happen, and refuses a name that no point has.
    public static void warn() {
        if (FUSE != null) {
            System.err.println("WARNING: this process will die on purpose at " + FUSE + " (" + PROPERTY + ")");
        }
    }
}
