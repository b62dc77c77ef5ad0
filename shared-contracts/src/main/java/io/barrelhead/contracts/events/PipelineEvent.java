package io.barrelhead.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;

/// Everything that travels on Kafka: one sealed family a topic. Events are past tense and carry ids and values.
public sealed interface PipelineEvent permits IngestionCommand, RecordEvent, RunEvent, MartsEvent, KpiEvent {

    /// The message key: events with one key keep their order.
    @JsonIgnore
    String key();
}
