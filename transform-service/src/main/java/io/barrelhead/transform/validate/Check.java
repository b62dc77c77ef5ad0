package io.barrelhead.transform.validate;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One check: a query that finds what is wrong, and the words for it. A file in `validation/` is a check; its header
/// names severity, what a finding says, and how to mend it.
///
/// @param code the file's name
/// @param says what is wrong when the query finds rows
/// @param mend what to do then
/// @param query a row for each thing that is wrong, with its name for a person as `example`; it may ask
///     `current_setting` for `barrelhead.now`, `barrelhead.silent_after`, `barrelhead.late_after`
record Check(String code, Severity severity, String says, String mend, String query) {

    private static final Pattern HEADER = Pattern.compile("(?m)^-- (severity|says|mend): (.+)\\n");

    static Check parse(String code, String text) {
        Map<String, String> header = HEADER.matcher(text)
                .results()
                .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2).strip()));
        if (header.size() != 3) {
            throw new IllegalStateException(
                    "check %s: its header says %s; it needs severity, says and mend".formatted(code, header.keySet()));
        }
        return new Check(
                code,
                Severity.named(header.getOrDefault("severity", "")),
                header.getOrDefault("says", ""),
                header.getOrDefault("mend", ""),
                HEADER.matcher(text).replaceAll("").strip());
    }
}
