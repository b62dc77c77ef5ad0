package io.barrelhead.transform.setup;

import io.barrelhead.contracts.TransformId;
import io.barrelhead.transform.model.Modelled;
import io.barrelhead.transform.model.dbt.DbtRunner;
import io.barrelhead.transform.model.dbt.DbtRunner.Call;
import io.barrelhead.transform.model.dbt.Installation;
import io.barrelhead.transform.model.dbt.Manifest;
import io.barrelhead.transform.model.dbt.ProjectGraph;
import io.barrelhead.transform.model.dbt.ProjectNode;
import io.barrelhead.transform.model.dbt.Stage;
import io.barrelhead.transform.model.dbt.StageOutcome;
import io.barrelhead.transform.model.dbt.Workspace;
import io.barrelhead.transform.model.run.StageResults;
import io.barrelhead.transform.publish.Publication;
import io.barrelhead.transform.validate.Occasion;
import io.barrelhead.transform.validate.Validation;
import io.barrelhead.transform.validate.Validator;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jooq.exception.DataAccessException;

/// What each step does.
final class Steps {

    private static final StepResult UNREAD = StepResult.skipped("dbt could not read the project");
    private static final StepResult UNCHANGED = StepResult.skipped("unchanged");

    private static final int LOOKS = 300;
    private static final int BETWEEN_LOOKS_MILLIS = 200;

    private final DbtRunner dbt;
    private final DbtRunner commandLine;
    private final Installation installation;
    private final Manifest manifest;
    private final Workspace workspace;
    private final Publication publication;
    private final Validator validator;

    Steps(
            DbtRunner dbt,
            DbtRunner commandLine,
            Installation installation,
            Manifest manifest,
            Workspace workspace,
            Publication publication,
            Validator validator) {
        this.dbt = dbt;
        this.commandLine = commandLine;
        this.installation = installation;
        this.manifest = manifest;
        this.workspace = workspace;
        this.publication = publication;
        this.validator = validator;
    }

    StepResult make(Course course, Step step) throws InterruptedException {
        try {
            if (step == Step.PREPARE) {
                return prepare(course);
            }
            Plan plan = course.plan();
            return plan == null ? UNREAD : make(course, plan, step);
        } catch (DataAccessException e) {
            Throwable cause = e.getCause();
            return StepResult.broken(String.valueOf(cause == null ? e.getMessage() : cause.getMessage()));
        }
    }

    private StepResult make(Course course, Plan plan, Step step) throws InterruptedException {
        return switch (step) {
            case PREPARE -> prepare(course);
            case CLEAR -> clear(course, plan);
            case SEEDS -> build(course, step, "seed", plan.seeds());
            case FOUNDATION -> build(course, step, "run", plan.foundation());
            case CONFIGURATION -> build(course, step, "run", plan.configuration());
            case CHANGES -> changes(course, plan);
            case TESTS -> tests(course, plan);
            case PUBLISH -> publish(course, plan);
            case VALIDATE -> validate(course);
        };
    }

    /// By the plain command line: it reads the files as they are now, and says what is wrong with them.
    private StepResult prepare(Course course) throws InterruptedException {
        manifest.forget();
        for (String command : installation.namesPackages() ? List.of("deps", "parse") : List.of("parse")) {
            switch (commandLine.run(Call.of(transform(course), command), node -> {})) {
                case StageOutcome.Passed passed -> {}
                case StageOutcome.Failed failed -> {
                    return StepResult.broken("dbt %s: %s".formatted(command, failed.reason()));
                }
                case StageOutcome.Broken broken -> {
                    return StepResult.broken(broken.reason());
                }
            }
        }
        if (!becomesCurrent()) {
            return StepResult.broken(
                    "dbt's worker did not take up the project as it is now; the service's log says why");
        }
        try {
            Plan plan = plan(course, manifest.read());
            course.planned(plan);
            return StepResult.done("%d of %d seeds and models"
                    .formatted(plan.nodes().size(), plan.graph().nodes().size()));
        } catch (UncheckedIOException e) {
            return StepResult.broken(String.valueOf(e.getMessage()));
        }
    }

    /// A worker that knows the files of before is replaced within seconds.
    private boolean becomesCurrent() throws InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            if (manifest.isCurrent()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
        }
        return manifest.isCurrent();
    }

    private Plan plan(Course course, ProjectGraph graph) {
        return switch (course.setup().mode()) {
            case COMPLETE -> Plan.everything(graph);
            case QUICK -> {
                Set<String> missing = workspace.missing(graph.nodes());
                var unchanged = SetUpNodes.unchanged(course.sql(), graph);
                yield Plan.changed(graph, it -> unchanged.test(it) && !missing.contains(it.uniqueId()));
            }
        };
    }

    private StepResult clear(Course course, Plan plan) {
        if (!course.setup().clear()) {
            return StepResult.skipped("not asked for");
        }
        course.touch();
        return StepResult.done("%d tables and views dropped".formatted(workspace.drop(plan.nodes())));
    }

    private StepResult build(Course course, Step step, String command, List<ProjectNode> nodes)
            throws InterruptedException {
        if (nodes.isEmpty()) {
            return UNCHANGED;
        }
        course.touch();
        List<String> arguments = new ArrayList<>(List.of(command, "--full-refresh", "--select"));
        nodes.stream().map(ProjectNode::name).forEach(arguments::add);
        return run(course, step, Call.of(transform(course), arguments.toArray(String[]::new)));
    }

    /// The days and streams that were marked before the set-up began.
    private StepResult changes(Course course, Plan plan) throws InterruptedException {
        if (plan.isEverything()) {
            return StepResult.skipped("made with everything");
        }
        List<Stage> stages = new ArrayList<>();
        if (course.claim().days() > 0) {
            stages.add(Stage.HOT);
        }
        if (!course.claim().streams().isEmpty()) {
            stages.add(Stage.DIMENSIONS);
        }
        StepResult result = UNCHANGED;
        for (Stage stage : stages) {
            course.touch();
            result = run(course, Step.CHANGES, Call.of(transform(course), stage, false));
            if (result.isWrong()) {
                return result;
            }
        }
        return result;
    }

    private StepResult tests(Course course, Plan plan) throws InterruptedException {
        // the changed days alone were tested as they were built
        return plan.isNothing() ? UNCHANGED : run(course, Step.TESTS, Call.of(transform(course), Stage.TESTS, false));
    }

    private StepResult publish(Course course, Plan plan) {
        if (course.failed()) {
            return StepResult.skipped("a step before failed: readers keep what they have");
        }
        if (!course.touched()) {
            return UNCHANGED;
        }
        Modelled.Built built = new Modelled.Built(course.claim(), course.nodes());
        return switch (publication.publish(course.sql(), built, plan.graph().fingerprint())) {
            case Modelled.Built done -> {
                course.published();
                SetUpNodes.keep(course.sql(), plan.graph());
                yield StepResult.done(null);
            }
            case Modelled.Failed failed -> StepResult.failed(failed.reason());
        };
    }

    private StepResult validate(Course course) {
        Validation validation = validator.validate(Occasion.SETUP, transform(course));
        return new StepResult(
                validation.passed() ? StepResult.State.COMPLETED : StepResult.State.FAILED,
                validation.checks(),
                null,
                validation.summary());
    }

    private StepResult run(Course course, Step step, Call call) throws InterruptedException {
        TransformId transform = transform(course);
        StageOutcome outcome =
                dbt.run(call, node -> StageResults.nodeEnded(course.sql(), transform, step.wireName(), node));
        course.nodes().addAll(outcome.nodes());
        return StepResult.of(outcome);
    }

    private static TransformId transform(Course course) {
        return course.claim().run().id();
    }
}
