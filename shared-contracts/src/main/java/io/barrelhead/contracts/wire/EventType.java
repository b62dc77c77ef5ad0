package io.barrelhead.contracts.wire;

import io.barrelhead.contracts.Topics;
import io.barrelhead.contracts.events.IngestionCommand.IngestionRequested;
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

/// The CloudEvents `type` of each event, and the topic it travels on.
public enum EventType {
    INGESTION_REQUESTED("ingestion.requested", Topics.COMMANDS, IngestionRequested.class),
    RECORD_RECEIVED("record.received", Topics.RECORDS, RecordReceived.class),
    RUN_QUEUED("run.queued", Topics.RUNS, RunQueued.class),
    RUN_STARTED("run.started", Topics.RUNS, RunStarted.class),
    RUN_PROGRESSED("run.progressed", Topics.RUNS, RunProgressed.class),
    RECORDS_LANDED("records.landed", Topics.RUNS, RecordsLanded.class),
    RUN_COMPLETED("run.completed", Topics.RUNS, RunCompleted.class),
    RUN_FAILED("run.failed", Topics.RUNS, RunFailed.class),
    RUN_CANCELLED("run.cancelled", Topics.RUNS, RunCancelled.class),
    TRANSFORM_STARTED("transform.started", Topics.MARTS, TransformStarted.class),
    STAGE_FINISHED("stage.finished", Topics.MARTS, StageFinished.class),
    MARTS_REFRESHED("marts.refreshed", Topics.MARTS, MartsRefreshed.class),
    TRANSFORM_FAILED("transform.failed", Topics.MARTS, TransformFailed.class),
    KPIS_COMPUTED("kpis.computed", Topics.KPIS, KpisComputed.class);

    private static final String PREFIX = "io.barrelhead.";

    private final String name;
    private final String topic;
    private final Class<? extends PipelineEvent> event;

    EventType(String name, String topic, Class<? extends PipelineEvent> event) {
        this.name = PREFIX + name;
        this.topic = topic;
        this.event = event;
    }

    public String wireName() {
        return name;
    }

    public String topic() {
        return topic;
    }

    Class<? extends PipelineEvent> event() {
        return event;
    }

    public static EventType of(PipelineEvent event) {
        for (EventType type : values()) {
            if (type.event == event.getClass()) {
                return type;
            }
        }
        throw new IllegalArgumentException("no type for " + event.getClass());
    }

    static EventType named(String wireName) {
        for (EventType type : values()) {
            if (type.name.equals(wireName)) {
                return type;
            }
        }
        throw new UnreadableEvent("unknown event type '%s'".formatted(wireName));
    }
}
