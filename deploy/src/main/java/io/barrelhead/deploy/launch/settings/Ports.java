package io.barrelhead.deploy.launch.settings;

import io.barrelhead.deploy.launch.problem.Problem;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The number of every port of one local system.
public record Ports(Map<Port, Integer> numbers) {

    private static final String OFFSET = "BARRELHEAD_PORT_OFFSET";

    public Ports {
        numbers = Map.copyOf(numbers);
        reportTwins(numbers);
    }

    /// A port's own variable decides, then the offset, then what was remembered, then the usual number.
    public static Ports chosen(Map<String, String> environment, Map<Port, Integer> remembered) {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        Optional<Integer> offset = number(environment, OFFSET);
        for (Port port : Port.values()) {
            int fallback = offset.map(distance -> port.usual() + distance)
                    .orElseGet(() -> remembered.getOrDefault(port, port.usual()));
            numbers.put(port, checked(number(environment, port.variable()).orElse(fallback), port));
        }
        // the controller follows the broker: moving one is enough
        if (!environment.containsKey(Port.KAFKA_CONTROLLER.variable())) {
            int broker = numbers.getOrDefault(Port.KAFKA, Port.KAFKA.usual());
            numbers.put(Port.KAFKA_CONTROLLER, checked(broker + 1, Port.KAFKA_CONTROLLER));
        }
        return new Ports(numbers);
    }

    public int of(Port port) {
        return numbers.getOrDefault(port, port.usual());
    }

    private static Optional<Integer> number(Map<String, String> environment, String variable) {
        String text = environment.getOrDefault(variable, "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException e) {
            throw new Problem("%s is \"%s\", which is not a number.".formatted(variable, text), "Set or unset it.", e);
        }
    }

    private static int checked(int number, Port port) {
        if (number < 1 || number > 65_535) {
            throw new Problem(
                    "%d is not a port for %s.".formatted(number, port.listener()),
                    "Set %s to a number from 1 to 65535.".formatted(port.variable()));
        }
        return number;
    }

    private static void reportTwins(Map<Port, Integer> numbers) {
        numbers.entrySet().stream()
                .collect(Collectors.groupingBy(Map.Entry::getValue))
                .forEach((number, twins) -> {
                    if (twins.size() > 1) {
                        String variables = twins.stream()
                                .map(twin -> twin.getKey().variable())
                                .sorted()
                                .collect(Collectors.joining(", "));
                        throw new Problem(
                                "Port %d is chosen more than once.".formatted(number),
                                "Give each a number of its own: " + variables + ".");
                    }
                });
    }
}
