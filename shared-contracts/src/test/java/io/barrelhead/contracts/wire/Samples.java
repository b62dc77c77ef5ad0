package io.barrelhead.contracts.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.RecordKey;
import io.barrelhead.contracts.RunId;
import io.barrelhead.contracts.SourceVersion;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.TransformId;
import io.barrelhead.contracts.events.IngestionCommand.IngestionRequested;
import io.barrelhead.contracts.events.IngestionMode;
import io.barrelhead.contracts.events.KpiEvent.KpisComputed;
import io.barrelhead.contracts.events.MartsEvent.MartsRefreshed;
import io.barrelhead.contracts.events.MartsEvent.StageFinished;
import io.barrelhead.contracts.events.MartsEvent.TransformFailed;
import io.barrelhead.contracts.events.MartsEvent.TransformStarted;
import io.barrelhead.contracts.events.PipelineEvent;
import io.barrelhead.contracts.events.RecordEvent.RecordReceived;
import io.barrelhead.contracts.events.RunEvent.RecordsLanded;
import io.barrelhead.contracts.events.RunEvent.RunCancelled;
import io.barrelhead.contracts.events.RunEvent.RunCompleted;
import io.barrelhead.contracts.events.RunEvent.RunFailed;
import io.barrelhead.contracts.events.RunEvent.RunProgressed;
import io.barrelhead.contracts.events.RunEvent.RunQueued;
import io.barrelhead.contracts.events.RunEvent.RunStarted;
import io.barrelhead.contracts.events.StreamProgress;
import io.barrelhead.contracts.events.WalkedStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// One sample of every event, as its golden file has it. The switch has no default: a new event does not compile
/// without.
final class Samples {

    private static final RunId RUN = new RunId(UUID.fromString("0197a3b2-1111-7222-8333-444455556666"));
    private static final TransformId TRANSFORM =
            new TransformId(UUID.fromString("0197a3b2-9999-7222-8333-444455556666"));
    private static final ConnectionId SHOP = new ConnectionId("estate-shop");
    private static final EntityId ESTATE = new EntityId("estate");
    private static final StreamName ORDER = new StreamName("order");
    private static final List<StreamProgress> PROGRESS = List.of(
            new StreamProgress(ORDER, "published", 120, 120, 80, null),
            new StreamProgress(new StreamName("club"), "published", 3, 3, 3, 3L));

    private Samples() {}

    static Envelope<PipelineEvent> of(EventType type) {
        return envelope(event(type));
    }

    private static Envelope<PipelineEvent> envelope(PipelineEvent event) {
        return new Envelope<>("sample-1", "/a-service", Instant.parse("2026-03-07T21:14:09.120Z"), event);
    }

    /// As the first version of its golden file has it, where there is a later one.
    static Envelope<PipelineEvent> firstVersionOf(EventType type) {
        if (type == EventType.INGESTION_REQUESTED) {
            return envelope(rangeRequested());
        }
        return type == EventType.RUN_COMPLETED
                ? envelope(new RunCompleted(RUN, SHOP, 1, PROGRESS, null, null))
                : of(type);
    }

    private static PipelineEvent rangeRequested() {
        return new IngestionRequested(
                SHOP,
                List.of(ORDER),
                IngestionMode.RANGE,
                LocalDate.parse("2026-03-01"),
                LocalDate.parse("2026-03-07"),
                "scheduler",
                "2026-03-07-evening");
    }

    private static PipelineEvent event(EventType type) {
        return switch (type) {
            case INGESTION_REQUESTED ->
                new IngestionRequested(
                        SHOP,
                        List.of(ORDER),
                        IngestionMode.RECORDS,
                        null,
                        null,
                        List.of("0b7b7a52-6d0b-4f6a-9a53-0f9b1a6f7c11"),
                        "scheduler",
                        "2026-03-07-evening");
            case RECORD_RECEIVED -> recordReceived();
            case RUN_QUEUED -> new RunQueued(RUN, SHOP, IngestionMode.INCREMENTAL, List.of(ORDER), "ab12cd34");
            case RUN_STARTED -> new RunStarted(RUN, SHOP, 1);
            case RUN_PROGRESSED -> new RunProgressed(RUN, SHOP, 1, PROGRESS);
            case RECORDS_LANDED -> new RecordsLanded(RUN, SHOP, 1, ORDER, 70, 6, 3, 1);
            case RUN_COMPLETED ->
                new RunCompleted(
                        RUN,
                        SHOP,
                        1,
                        PROGRESS,
                        IngestionMode.FULL,
                        List.of(new WalkedStream(ORDER, 1, true, Instant.parse("2026-03-07T21:02:00Z"))));
            case RUN_FAILED -> new RunFailed(RUN, SHOP, 2, "the login was refused", PROGRESS);
            case RUN_CANCELLED -> new RunCancelled(RUN, SHOP, "ab12cd34");
            case TRANSFORM_STARTED -> new TransformStarted(TRANSFORM, "records", 2);
            case STAGE_FINISHED -> new StageFinished(TRANSFORM, "marts", "completed", 1.25, 7, null);
            case MARTS_REFRESHED ->
                new MartsRefreshed(
                        TRANSFORM,
                        ESTATE,
                        412,
                        List.of(LocalDate.parse("2026-03-07")),
                        Instant.parse("2026-03-07T21:14:09Z"),
                        Instant.parse("2026-03-07T21:14:09.600Z"));
            case TRANSFORM_FAILED -> new TransformFailed(TRANSFORM, "tests", "revenue_identity: 1 row");
            case KPIS_COMPUTED -> new KpisComputed(ESTATE, 412, LocalDate.parse("2026-03-07"), List.of(1, 3, 11));
        };
    }

    private static RecordReceived recordReceived() {
        return new RecordReceived(
                "commerce7",
                ESTATE,
                new RecordKey(SHOP, ORDER, "0b7b7a52-6d0b-4f6a-9a53-0f9b1a6f7c11"),
                SourceVersion.of(1772918049120000L),
                false,
                RUN,
                1,
                "{\"id\":\"0b7b7a52-6d0b-4f6a-9a53-0f9b1a6f7c11\",\"subTotal\":15000}".getBytes(UTF_8));
    }
}
