package io.barrelhead.transform.parity;

import io.barrelhead.contracts.TransformId;
import io.barrelhead.transform.model.dbt.DbtDatabase;
import io.barrelhead.transform.model.dbt.DbtRunner;
import io.barrelhead.transform.model.dbt.StageOutcome;
import io.barrelhead.transform.model.dbt.Workspace;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A second build beside the first: the incremental models and all that they are made of, by a full refresh, in a
/// schema
/// that nobody else sees.
final class Shadow {

    static final String SCHEMA = "parity";

    private final DbtRunner dbt;
    private final DbtDatabase database;
    private final Workspace workspace;
    private final ShadowManifest manifest;

    /// @param dbt builds in the schema
    /// @param database under a name for the sessions of such builds alone
    Shadow(DbtRunner dbt, DbtDatabase database, Workspace workspace, ShadowManifest manifest) {
        this.dbt = dbt;
        this.database = database;
        this.workspace = workspace;
        this.manifest = manifest;
    }

    /// @return why it failed; empty if it did not
    Optional<String> build(UUID check) throws InterruptedException {
        DbtRunner.Call call = DbtRunner.Call.of(
                new TransformId(check),
                "build",
                "--full-refresh",
                "--select",
                "+config.materialized:incremental",
                "--exclude-resource-type",
                "test",
                "--exclude-resource-type",
                "unit_test");
        return switch (dbt.run(call, node -> {})) {
            case StageOutcome.Passed passed -> Optional.empty();
            case StageOutcome.Failed failed -> Optional.of(failed.reason());
            case StageOutcome.Broken broken -> Optional.of(broken.reason());
        };
    }

    /// The models that it built, each with the table that incremental runs keep.
    List<ComparedTable> models() {
        return manifest.incrementalModels();
    }

    /// Ends who may still write there, and drops everything.
    void clear() {
        database.endAllSessions();
        workspace.clear(SCHEMA);
    }
}
