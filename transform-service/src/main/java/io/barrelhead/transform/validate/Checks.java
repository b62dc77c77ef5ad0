package io.barrelhead.transform.validate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// All checks, the gravest first.
final class Checks {

    private static final String FILES = "classpath:/validation/*.sql";

    private Checks() {}

    static List<Check> all() {
        try {
            List<Check> checks = Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(Checks::read)
                    .sorted(Comparator.comparing(Check::severity).thenComparing(Check::code))
                    .toList();
            if (checks.isEmpty()) {
                throw new IllegalStateException("there is no check in " + FILES);
            }
            return checks;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + FILES, e);
        }
    }

    private static Check read(Resource file) {
        String name = Objects.requireNonNull(file.getFilename());
        try {
            return Check.parse(name.replace(".sql", ""), file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
