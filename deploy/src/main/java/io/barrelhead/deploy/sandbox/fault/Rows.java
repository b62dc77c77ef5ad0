package io.barrelhead.deploy.sandbox.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.barrelhead.deploy.sandbox.winery.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The first array of an answer, row by row, each with its own bytes untouched.
///
/// @param head what comes before the rows, with the bracket
/// @param tail what comes after them, with the bracket
record Rows(String head, List<String> rows, String tail) {

    private static final int TWICE = 200;

    /// Empty where an answer has no array.
    static Optional<Rows> of(byte[] json) {
        String text = new String(json, UTF_8);
        int start = text.indexOf('[');
        return start < 0 ? Optional.empty() : Optional.of(split(text, start));
    }

    private static Rows split(String text, int start) {
        List<String> rows = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int from = start + 1;
        for (int at = from; ; at++) {
            char here = text.charAt(at);
            if (quoted) {
                at += here == '\\' ? 1 : 0;
                quoted = here != '"';
            } else if (depth == 0 && (here == ',' || here == ']')) {
                if (at > from) {
                    rows.add(text.substring(from, at));
                }
                from = at + 1;
                if (here == ']') {
                    return new Rows(text.substring(0, start + 1), rows, text.substring(at));
                }
            } else {
                quoted = here == '"';
                depth += here == '{' || here == '[' ? 1 : here == '}' || here == ']' ? -1 : 0;
            }
        }
    }

    Rows withSomeTwice(Dice dice) {
        List<String> more = new ArrayList<>(rows);
        rows.stream().filter(row -> dice.perMille(TWICE)).forEach(more::add);
        return new Rows(head, more, tail);
    }

    Rows inAnotherOrder(Dice dice) {
        List<String> left = new ArrayList<>(rows);
        List<String> other = new ArrayList<>();
        while (!left.isEmpty()) {
            other.add(left.remove(dice.between(0, left.size() - 1)));
        }
        return new Rows(head, other, tail);
    }

    Rows with(String row) {
        List<String> more = new ArrayList<>(rows);
        more.add(more.size() / 2, row);
        return new Rows(head, more, tail);
    }

    byte[] bytes() {
        return (head + String.join(",", rows) + tail).getBytes(UTF_8);
    }
}
