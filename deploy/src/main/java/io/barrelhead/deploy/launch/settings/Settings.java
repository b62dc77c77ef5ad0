package io.barrelhead.deploy.launch.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was chosen for one local system.
///
/// @param javaOptions what every Java process is started with, beside its memory
public record Settings(Ports ports, Servers servers, Sources sources, List<String> javaOptions) {

    /// The quick compiler alone: on a small machine it halves the processor time of the start and of the first load.
    /// Set
    /// the variable to nothing where hours of full speed count for more than the first minutes.
    static final List<String> USUAL_JAVA_OPTIONS = List.of("-XX:TieredStopAtLevel=1");

    /// The variable that names them.
    public static final String JAVA_OPTIONS = "BARRELHEAD_JAVA_OPTIONS";

    public Settings {
        javaOptions = List.copyOf(javaOptions);
    }

    /// The environment decides; what it leaves open stays as it was.
    public static Settings chosen(Map<String, String> environment, Optional<Settings> remembered, Sources sources) {
        return new Settings(
                Ports.chosen(
                        environment,
                        remembered.map(Settings::ports).map(Ports::numbers).orElse(Map.of())),
                Servers.chosen(environment, remembered.map(Settings::servers).orElse(Servers.EMBEDDED)),
                sources,
                javaOptions(environment, remembered.map(Settings::javaOptions).orElse(USUAL_JAVA_OPTIONS)));
    }

    /// The words of a text.
    static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// The address of the page and the API on this machine.
    public String address() {
        return "http://localhost:" + ports.of(Port.GATEWAY);
    }

    private static List<String> javaOptions(Map<String, String> environment, List<String> remembered) {
        return environment.containsKey(JAVA_OPTIONS) ? words(environment.get(JAVA_OPTIONS)) : remembered;
    }
}
