package io.barrelhead.transform.model.dbt;

/// Ends what processes that are gone left running in the database.
@FunctionalInterface
public interface LeftoverSessions {
    void end();
}
