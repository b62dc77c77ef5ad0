package io.barrelhead.deploy.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/// What happens to a history: each kind of change sends some orders, all on days that have orders already.
enum Change {
    ONE_DAY("one changed day, today's") {
        @Override
        List<ObjectNode> orders(Hooks hooks, LocalDate today, int years) {
            return List.of(hooks.sale(noon(today)));
        }
    },
    OLD_DAYS("20 days of the oldest year") {
        @Override
        List<ObjectNode> orders(Hooks hooks, LocalDate today, int years) {
            LocalDate oldest = today.minusDays(years * 365L - 1);
            return IntStream.range(0, 20)
                    .mapToObj(day -> hooks.sale(noon(oldest.plusDays(7L * day))))
                    .toList();
        }
    },
    LATE_REFUND("a refund in the last fiscal year") {
        @Override
        List<ObjectNode> orders(Hooks hooks, LocalDate today, int years) {
            return List.of(hooks.refund(noon(today.minusYears(1).withDayOfYear(200))));
        }
    };

    private final String words;

    Change(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    abstract List<ObjectNode> orders(Hooks hooks, LocalDate today, int years);

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(History.ZONE).toInstant();
    }
}
