package io.barrelhead.transform.model.dbt.warm;

import io.barrelhead.transform.model.dbt.Project;

/// The project as the worker has parsed it.
final class WarmProject implements Project {

    private final Keeper keeper;
    private volatile String fingerprint;

    WarmProject(Keeper keeper) {
        this.keeper = keeper;
        this.fingerprint = keeper.takeOver();
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public void look() {
        fingerprint = keeper.takeOver();
    }
}
