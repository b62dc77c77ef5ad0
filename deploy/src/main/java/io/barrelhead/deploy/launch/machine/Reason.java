package io.barrelhead.deploy.launch.machine;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds, in what a program printed, the words that say why it gave up.
final class Reason {

    // what Spring Boot prints when it knows what is wrong
    private static final Pattern EXPLAINED = Pattern.compile(
            "APPLICATION FAILED TO START\\s+\\*+\\s+Description:\\s+(.+?)\\s+(?:Action:|\\z)", Pattern.DOTALL);
    // the level, with or without a time before it
    private static final Pattern ERROR = Pattern.compile("(?:^|\\s|\\[)(?:ERROR|FATAL|error|Error):?\\s.*");

    private Reason() {}

    static String in(String log) {
        return explained(log)
                .or(() -> last(log, line -> line.startsWith("Caused by: ")))
                .or(() -> last(log, line -> ERROR.matcher(line).find()))
                .or(() -> last(log, line -> !line.isBlank() && !line.startsWith("\tat ")))
                .orElse("it said nothing");
    }

    private static Optional<String> explained(String log) {
        Optional<String> found = Optional.empty();
        Matcher matcher = EXPLAINED.matcher(log);
        while (matcher.find()) {
            found = Optional.of(onOneLine(matcher.group(1)));
        }
        return found;
    }

    private static String onOneLine(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining("; "));
    }

    private static Optional<String> last(String log, Predicate<String> matches) {
        List<String> lines = log.lines().filter(matches).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast().strip());
    }
}
