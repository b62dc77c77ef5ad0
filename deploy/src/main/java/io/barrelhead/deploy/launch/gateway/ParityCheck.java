package io.barrelhead.deploy.launch.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One comparison of the tables with a full refresh, as the interface tells it.
///
/// @param state `queued`, `running`, `equal`, `different`, `broken`
/// @param message why it is broken; null if it is not
/// @param differences days on which a table differs, the first 1,000
public record ParityCheck(
        String id,
        String state,
        int daysCompared,
        int daysSkipped,
        int daysDifferent,
        @Nullable String message,
        List<Difference> differences) {

    public ParityCheck {
        differences = differences == null ? List.of() : List.copyOf(differences);
    }

    /// Whether nothing more will happen to it.
    public boolean ended() {
        return !state.equals("queued") && !state.equals("running");
    }

    /// @param surplus rows that the table has and a full refresh does not make
    /// @param missing rows that a full refresh makes and the table does not have
    public record Difference(String entity, String day, String table, long surplus, long missing) {}
}
