package io.barrelhead.contracts.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.TransformId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to a transform. Events of the whole transform have the key `ALL`.
public sealed interface MartsEvent extends PipelineEvent {

    TransformId transform();

    @Override
    @JsonIgnore
    default String key() {
        return EntityId.ALL.value();
    }

    /// A transform claimed its changed days.
    ///
    /// @param trigger what started it, e.g. `records`, `operator`, `project_changed`
    /// @param changedDays how many days of entities it claimed
    record TransformStarted(TransformId transform, String trigger, int changedDays) implements MartsEvent {}

    /// One stage ended.
    ///
    /// @param state `completed` or `failed`
    record StageFinished(
            TransformId transform,
            String stage,
            String state,
            double seconds,
            int nodes,
            @Nullable String message) implements MartsEvent {}

    /// A generation was published; these days of this entity changed in it.
    ///
    /// @param newestRecordAt the latest change at a source that the generation holds, UTC; null before the first record
    record MartsRefreshed(
            TransformId transform,
            EntityId entity,
            long generation,
            List<LocalDate> changedDays,
            @Nullable Instant newestRecordAt,
            Instant publishedAt)
            implements MartsEvent {

        public MartsRefreshed {
            changedDays = List.copyOf(changedDays);
        }

        @Override
        @JsonIgnore
        public String key() {
            return entity.value();
        }
    }

    /// Nothing was published; the last generation stays and is marked stale with this reason.
    record TransformFailed(TransformId transform, String stage, String reason) implements MartsEvent {}
}
