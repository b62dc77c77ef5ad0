package io.barrelhead.deploy.launch.problem;

import io.barrelhead.contracts.explain.Explanation;
import java.util.ArrayList;
import java.util.List;

/// What a person is told of something that went wrong: what happened, in the words of whoever failed; what these words
/// mean, where they are known; what to do.
public final class Account {

    private Account() {}

    /// @param remedy empty when what happened says it already
    /// @return lines, the first of which stands for itself
    public static List<String> of(String what, String remedy) {
        List<String> lines = new ArrayList<>(List.of(what));
        Explanation.of(what).ifPresent(it -> {
            lines.add("  " + it.what());
            lines.add("  " + it.remedy());
        });
        if (!remedy.isEmpty()) {
            lines.add("  " + remedy);
        }
        return lines;
    }
}
