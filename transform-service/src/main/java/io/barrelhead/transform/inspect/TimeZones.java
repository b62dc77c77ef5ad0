package io.barrelhead.transform.inspect;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The time zones that the database knows by the same name as Java: a day is cut there, so a zone that only one of the
/// two knows is none.
public final class TimeZones {

    private final Map<String, ZoneId> byName = new TreeMap<>();

    /// @param databaseNames the names in `pg_timezone_names`
    public TimeZones(Collection<String> databaseNames) {
        for (String name : databaseNames) {
            if (ZoneId.getAvailableZoneIds().contains(name)) {
                byName.put(name, ZoneId.of(name));
            }
        }
    }

    public @Nullable ZoneId find(String name) {
        return byName.get(name);
    }
}
