package io.barrelhead.transform.serve;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a list.
///
/// @param next hand it back as `cursor` for the part that follows; null at the end
record Page<T>(List<T> items, @Nullable String next) {

    /// @param found one more than `limit` where there is more
    static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> cursor) {
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(
                        found.subList(0, limit),
                        cursor.apply(found.get(limit - 1)).encoded());
    }
}
