package io.barrelhead.deploy.oracle.adversary;

import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.winery.Dice;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Lines of every type; prices that leave remainders, ties, zeros; quantities of 0 and less.
record OddLines(Dice dice) {

    private static final List<String> TYPES = List.of(
            "Wine",
            "Wine",
            "Wine",
            "Bundle",
            "Tasting",
            "Reservation",
            "Event Ticket",
            "Gift Card",
            "Food",
            "General Merchandise",
            "Collateral",
            "Rebate",
            "Cannabis",
            "Mystery");
    private static final List<Integer> PRICES = List.of(0, 1, 100, 333, 333, 1_000, 2_999, 4_500, 4_500, 10_001);
    private static final List<String> SKUS =
            Arrays.asList("RED", "WHITE", "CAVE", "SUPPER", AdversarialRecords.LATE_SKU, "", null);

    /// None, one or some.
    List<ObjectNode> of(Purpose purpose) {
        int count = List.of(0, 1, 2, 3, 3, 7).get(dice.weighted(6, 34, 25, 15, 12, 8));
        return IntStream.range(0, count).mapToObj(i -> line(purpose, i)).toList();
    }

    private ObjectNode line(Purpose purpose, int index) {
        String type = dice.pick(TYPES);
        ObjectNode line = Json.object("id", "line-" + index)
                .and("productTitle", "Line " + index)
                .and("type", type)
                .and("sku", dice.pick(SKUS))
                .and("price", dice.pick(PRICES))
                .and("quantity", quantity(purpose));
        if (type.equals("Bundle")) {
            line.set("bundleItems", Json.value(contents()));
        }
        if (dice.perMille(500)) {
            line.put("tax", dice.between(0, 300));
        }
        return line;
    }

    private int quantity(Purpose purpose) {
        return switch (purpose) {
            case SALE, CORPORATE -> dice.pick(List.of(1, 1, 2, 3, 12, 0));
            case REFUND -> dice.pick(List.of(-1, -2, 1, 2, 0, 0));
            case EXCHANGE -> dice.pick(List.of(-1, -2, 1, 1, 2));
        };
    }

    private @Nullable List<ObjectNode> contents() {
        return switch (dice.weighted(40, 20, 20, 20)) {
            case 0 -> List.of(content("Wine", 2), content("General Merchandise", 1), content("Wine", 1));
            case 1 -> List.of(content("Food", 2));
            case 2 -> List.of();
            default -> null;
        };
    }

    private static ObjectNode content(String type, int quantity) {
        return Json.object("sku", "IN-" + type, "type", type, "quantity", quantity);
    }
}
