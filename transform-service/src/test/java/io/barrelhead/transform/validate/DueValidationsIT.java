package io.barrelhead.transform.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.transform.fixtures.Database;
import io.barrelhead.transform.fixtures.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The clock begins at 09:00 UTC, the night's validation is due at 10:40.
class DueValidationsIT {

    private static final String RUN = "0191d3a0-0000-7000-8000-00000000cafe";

    private final Database database = new Database();
    private final SettableClock clock = new SettableClock();
    private final ValidationSettings settings = new ValidationSettings(
            "0 40 10 * * *", Duration.ofHours(48), Duration.ofMinutes(30), Duration.ofMillis(500), Duration.ofDays(30));

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void eachNightIsLookedAtOnceWhicheverReplicaDoesIt() {
        DueValidations one = replica("select 'x' as example where false");
        DueValidations other = replica("select 'x' as example where false");

        one.make();
        assertThat(made()).isEmpty();
        clock.pass(Duration.ofHours(2));
        one.make();
        other.make();
        clock.pass(Duration.ofDays(1));
        other.make();
        one.make();

        assertThat(made()).containsExactly("nightly|passed", "nightly|passed");
    }

    @Test
    void eachFullRunIsLookedAtOnceUnlessItIsASetUpsOwn() {
        DueValidations replica = replica("select 'x' as example");
        modelled("first_run");

        replica.make();
        replica.make();

        assertThat(made()).containsExactly("full_run|failed");
        assertThat(database.row("select transform_id from transform.validation"))
                .isEqualTo(RUN);
        database.execute("delete from transform.validation; update transform.transform_run set trigger = 'setup'");
        replica.make();
        assertThat(made()).isEmpty();
    }

    @Test
    void aCheckThatTakesTooLongIsEndedAndChangesNothing() {
        Validation slow = validator("select pg_sleep(30)::text as example").validate(Occasion.OPERATOR, null);
        Validation writing = validator("select nextval('transform.changed_day_seq')::text as example")
                .validate(Occasion.OPERATOR, null);

        assertThat(slow.results().getFirst().outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(slow.summary()).contains("statement timeout");
        assertThat(writing.summary()).contains("read-only transaction");
    }

    @Test
    void whatIsFoundIsSaidWithAFewExamples() {
        Validation validation = validator("select 'day ' || n as example from generate_series(1, 7) as n")
                .validate(Occasion.OPERATOR, null);

        CheckResult result = validation.results().getFirst();
        assertThat(result.found()).isEqualTo(7);
        assertThat(result.message()).isEqualTo("it is wrong: day 1; day 2; day 3; day 4; day 5; and 2 more");
        assertThat(validation.passed()).isFalse();
    }

    @Test
    void oldValidationsAreForgotten() {
        Validator validator = validator("select 'x' as example where false");
        validator.validate(Occasion.OPERATOR, null);
        clock.pass(Duration.ofDays(31));
        validator.validate(Occasion.NIGHTLY, null);

        assertThat(made()).containsExactly("nightly|passed");
    }

    @Test
    void aWarningDoesNotFailAValidation() {
        Check warning = new Check("some_check", Severity.WARNING, "it is late", "wait", "select 'x' as example");
        Validation validation = new Validator(
                        database.sql(), List.of(warning), settings, clock, new SimpleMeterRegistry())
                .validate(Occasion.OPERATOR, null);

        assertThat(validation.passed()).isTrue();
        assertThat(validation.summary()).isEqualTo("0 of 1 checks passed; warning some_check: it is late: x");
    }

    private void modelled(String trigger) {
        database.execute("""
                insert into transform.transform_run (id, state, trigger, stages, requested_at)
                values ('%1$s', 'completed', '%2$s', '{}', now());
                insert into transform.modelled_project (fingerprint, transform_id, modelled_at)
                values ('f', '%1$s', now())""".formatted(RUN, trigger));
    }

    private List<String> made() {
        return database.rows("select trigger, state from transform.validation order by started_at");
    }

    private DueValidations replica(String query) {
        return new DueValidations(database.sql(), validator(query), settings, clock);
    }

    private Validator validator(String query) {
        Check check = new Check("some_check", Severity.ERROR, "it is wrong", "mend it", query);
        return new Validator(database.sql(), List.of(check), settings, clock, new SimpleMeterRegistry());
    }
}
