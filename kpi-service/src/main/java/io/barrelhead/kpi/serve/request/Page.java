package io.barrelhead.kpi.serve.request;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list that is short and in a fixed order.
///
/// @param next what to send as `cursor` for the next page; null on the last one
public record Page<T>(List<T> items, @Nullable String next) {

    private static final int LARGEST = 500;

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> of(List<T> all, int limit, @Nullable String cursor) {
        if (limit < 1 || limit > LARGEST) {
            throw Problems.badRequest(
                    "the parameter 'limit' is %d: it has to be from 1 to %d".formatted(limit, LARGEST));
        }
        int start = cursor == null ? 0 : start(cursor);
        int end = Math.min(all.size(), start + limit);
        List<T> items = start < end ? all.subList(start, end) : List.of();
        return new Page<>(items, end < all.size() ? cursor(end) : null);
    }

    private static String cursor(int start) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.valueOf(start).getBytes(StandardCharsets.UTF_8));
    }

    private static int start(String cursor) {
        try {
            return Math.max(
                    0, Integer.parseInt(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest("the parameter 'cursor' is none of ours: send the 'next' of the page before");
        }
    }
}
