package io.barrelhead.deploy.sandbox.change;

import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import io.barrelhead.deploy.sandbox.winery.Dice;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A late refund, one more order, or an order made void.
record OrderChange(SandboxData data, InstantSource clock, Dice dice) {

    Optional<String> change(String shop, ObjectNode order) {
        boolean sold = order.path("orderPaidDate").isString()
                && "Regular".equals(order.path("purchaseType").asStringOpt().orElse("Regular"));
        if (!sold) {
            return Optional.empty();
        }
        return Optional.of(
                switch (dice.weighted(50, 40, 10)) {
                    case 0 -> refund(shop, order);
                    case 1 -> again(shop, order);
                    default -> makeVoid(shop, order);
                });
    }

    /// All of it, on a later day that is not after the present.
    private String refund(String shop, ObjectNode order) {
        ObjectNode refund = follower(order);
        Instant paid = Instant.parse(order.path("orderPaidDate").asString());
        refund.put("orderPaidDate", Json.time(earlier(paid.plus(dice.minutes(60, 60 * 24 * 40)))));
        refund.put("purchaseType", "Refund");
        refund.set("previousOrderId", order.path("id"));
        refund.set("previousOrderNumber", order.path("orderNumber"));
        refund.put("subTotal", -order.path("subTotal").asLong());
        for (JsonNode item : refund.path("items")) {
            ((ObjectNode) item).put("quantity", -item.path("quantity").asLong());
        }
        order.set("refundOrderId", refund.path("id"));
        Touch.touch(order, clock);
        data.put(shop, "order", order);
        return put(shop, refund, "late refund");
    }

    private Instant earlier(Instant time) {
        Instant now = clock.instant();
        return time.isAfter(now) ? now : time;
    }

    /// The same goods once more, a little later.
    private String again(String shop, ObjectNode order) {
        ObjectNode next = follower(order);
        Instant paid = Instant.parse(order.path("orderPaidDate").asString());
        next.put("orderPaidDate", Json.time(earlier(paid.plus(Duration.ofMinutes(dice.between(1, 3_000))))));
        return put(shop, next, "new order");
    }

    private ObjectNode follower(ObjectNode order) {
        ObjectNode follower = order.deepCopy();
        follower.put("id", dice.uuid());
        follower.put("orderNumber", 900_000 + dice.between(0, 99_999));
        follower.set("refundOrderId", Json.value(null));
        Touch.touch(follower, clock);
        return follower;
    }

    private String makeVoid(String shop, ObjectNode order) {
        order.put("complianceStatus", "Void");
        Touch.touch(order, clock);
        return put(shop, order, "made void");
    }

    private String put(String shop, ObjectNode order, String what) {
        return "%s order %s %s".formatted(shop, data.put(shop, "order", order).id(), what);
    }
}
