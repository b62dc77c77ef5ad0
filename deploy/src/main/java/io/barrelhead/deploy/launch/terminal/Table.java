package io.barrelhead.deploy.launch.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Rows of text in columns. A column whose title begins with a `>` is aligned to the right.
public final class Table {

    private static final Pattern COLOUR = Pattern.compile("\033\\[\\d+m");
    private static final String GAP = "  ";

    private final List<Boolean> right;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... titles) {
        this.right = Arrays.stream(titles).map(title -> title.startsWith(">")).toList();
        rows.add(
                Arrays.stream(titles).map(title -> title.replaceFirst("^>", "")).toList());
    }

    public Table row(String... cells) {
        if (cells.length != right.size()) {
            throw new IllegalArgumentException("%d cells for %d columns".formatted(cells.length, right.size()));
        }
        rows.add(List.of(cells));
        return this;
    }

    public List<String> lines() {
        List<Integer> widths = IntStream.range(0, right.size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toList();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    @Override
    public String toString() {
        return String.join("\n", lines());
    }

    private String line(List<String> row, List<Integer> widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> padded(row.get(column), widths.get(column), right.get(column)))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String padded(String cell, int width, boolean right) {
        String space = " ".repeat(width - width(cell));
        return right ? space + cell : cell + space;
    }

    // colour takes no room
    private static int width(String cell) {
        return COLOUR.matcher(cell).replaceAll("").length();
    }
}
