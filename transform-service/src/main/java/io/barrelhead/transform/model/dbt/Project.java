package io.barrelhead.transform.model.dbt;

/// What the models are made of, but for records: the dbt project, the connections, the winery.
public interface Project {

    /// Stands for all of it; the same from one look to the next.
    String fingerprint();

    /// Takes up what changed in the project's files. Not during a run: its stages belong together.
    void look();
}
