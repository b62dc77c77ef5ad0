package io.barrelhead.ingest.schedules;

import static io.barrelhead.ingest.connections.Connections.ENTITIES_HEADER;

import io.barrelhead.ingest.connections.Connections;
import io.barrelhead.ingest.runs.Run;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The schedules, as an operator sees and changes them. There are few: the list has one page.
@RestController
@RequestMapping("/api/v1/schedules")
class SchedulesEndpoint {

    private final Connections connections;
    private final Schedules schedules;
    private final ScheduledRuns runs;
    private final InstantSource clock;

    SchedulesEndpoint(Connections connections, Schedules schedules, ScheduledRuns runs, InstantSource clock) {
        this.connections = connections;
        this.schedules = schedules;
        this.runs = runs;
        this.clock = clock;
    }

    @GetMapping
    ScheduleList list(@RequestHeader(name = ENTITIES_HEADER, required = false) @Nullable String entities) {
        return new ScheduleList(schedules.of(connections.visibleTo(entities)), null);
    }

    /// Changes what is named; a schedule that goes on again is due at its next time, whatever it missed.
    @PatchMapping("/{id}")
    @Transactional
    public Schedule change(
            @PathVariable String id,
            @RequestBody ScheduleChange change,
            @RequestHeader(name = ENTITIES_HEADER, required = false) @Nullable String entities) {
        Schedule schedule = find(id, entities);
        String cron = change.cron();
        Boolean paused = change.paused();
        schedules.change(
                schedule,
                cron == null ? schedule.cron() : cron.strip(),
                paused == null ? schedule.paused() : paused,
                clock.instant());
        return find(id, entities);
    }

    /// Asks for its run now, also while it is paused.
    @PostMapping("/{id}/run")
    @Transactional
    public ResponseEntity<Run> run(
            @PathVariable String id,
            @RequestHeader(name = "X-Barrelhead-Key", defaultValue = "operator") String requestedBy,
            @RequestHeader(name = ENTITIES_HEADER, required = false) @Nullable String entities) {
        Run run = runs.ask(find(id, entities), requestedBy);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/ingestions/" + run.id()))
                .body(run);
    }

    @ExceptionHandler
    ProblemDetail on(InvalidCron invalid) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(invalid.getMessage()));
    }

    private Schedule find(String id, @Nullable String entities) {
        return schedules.find(id, connections.visibleTo(entities)).orElseThrow(() -> new NoSuchSchedule(id));
    }

    /// @param next null: there is one page
    record ScheduleList(List<Schedule> items, @Nullable String next) {}
}
