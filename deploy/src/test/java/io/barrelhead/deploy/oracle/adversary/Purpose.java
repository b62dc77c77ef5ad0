package io.barrelhead.deploy.oracle.adversary;

import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.winery.Dice;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Why there is an order, and what that does to its sums.
enum Purpose {
    SALE,
    REFUND,
    EXCHANGE,
    CORPORATE;

    private static final List<String> SALES = Arrays.asList("Regular", "Regular", "Pickup To Ship", null);

    static Purpose drawn(Dice dice) {
        return switch (dice.weighted(70, 18, 9, 3)) {
            case 0 -> SALE;
            case 1 -> REFUND;
            case 2 -> EXCHANGE;
            default -> CORPORATE;
        };
    }

    void mark(ObjectNode order, Dice dice) {
        order.set("purchaseType", Json.value(purchaseType(dice)));
    }

    private @Nullable String purchaseType(Dice dice) {
        return switch (this) {
            case SALE -> dice.pick(SALES);
            case REFUND -> "Refund";
            case EXCHANGE -> "Exchange";
            case CORPORATE -> "Corporate Order";
        };
    }

    /// The subtotal that is sent with lines of this sum: the same, less by a promotion, nothing, a bit more, or of the
    /// other sign.
    long subTotal(Dice dice, long sum) {
        return switch (this) {
            case EXCHANGE -> sum + (dice.perMille(300) ? dice.between(-3, 3) : 0);
            case REFUND -> dice.perMille(350) ? dice.between(-5_000, 5_000) : dice.perMille(300) ? -sum : sum;
            case SALE, CORPORATE ->
                switch (dice.weighted(45, 35, 12, 8)) {
                    case 0 -> sum;
                    case 1 -> sum - sum * dice.between(1, 99) / 100;
                    case 2 -> 0;
                    default -> sum + dice.between(1, 99);
                };
        };
    }
}
