package io.barrelhead.contracts;

import java.util.List;

/// The five topics, in flow order, with the partitions that they are created with. Nothing creates a topic by accident.
public final class Topics {

    /// The largest source record that travels, in bytes; a larger one becomes a dead letter.
    public static final int LARGEST_RECORD = 8 * 1024 * 1024;

    public static final String COMMANDS = "barrelhead.commands";
    public static final String RECORDS = "barrelhead.records";
    public static final String RUNS = "barrelhead.runs";
    public static final String MARTS = "barrelhead.marts";
    public static final String KPIS = "barrelhead.kpis";

    /// Every topic, in flow order.
    public static final List<Topic> ALL = List.of(
            new Topic(COMMANDS, 1), new Topic(RECORDS, 6), new Topic(RUNS, 1), new Topic(MARTS, 1), new Topic(KPIS, 1));

    private Topics() {}

    /// One topic and its partition count.
    public record Topic(String name, int partitions) {}
}
