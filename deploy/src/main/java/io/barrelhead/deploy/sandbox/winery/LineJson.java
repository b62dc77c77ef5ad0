package io.barrelhead.deploy.sandbox.winery;

import io.barrelhead.deploy.sandbox.records.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An order's line.
final class LineJson {

    private LineJson() {}

    static ObjectNode of(Line line, String purchaseType) {
        ObjectNode item = product(line);
        item.setAll(Json.object("purchaseType", purchaseType)
                .and("quantity", line.quantity())
                .and("quantityFulfilled", line.quantity())
                .and("price", line.priceCents())
                .and("originalPrice", line.product().priceCents())
                .and("costOfGood", line.product().priceCents() / 3)
                .and("tax", line.taxCents())
                .and("isPriceOverride", false)
                .and("bundleItems", bundle(line.product()))
                .and("notes", null));
        return item;
    }

    private static ObjectNode product(Line line) {
        Product product = line.product();
        return Json.object("id", line.id())
                .and("productId", product.id())
                .and("productTitle", product.title())
                .and("productVariantTitle", product.wine() ? "750 mL" : null)
                .and("type", product.type())
                .and("sku", product.sku())
                .and("taxType", product.taxType())
                .and("volumeInML", product.wine() ? 750 : null)
                .and("weight", product.wine() ? 3 : 0)
                .and(
                        "departmentId",
                        "d0000000-0000-4000-8000-00000000000"
                                + product.department().length())
                .and("departmentCode", product.department())
                .and("hasShipping", product.shipped());
    }

    private static @Nullable ArrayNode bundle(Product product) {
        return product.contents().isEmpty()
                ? null
                : Json.array(product.contents().stream().map(LineJson::bundled).toList());
    }

    private static ObjectNode bundled(Product.BundleItem item) {
        return Json.object("productId", item.product().id())
                .and("productTitle", item.product().title())
                .and("type", item.product().type())
                .and("sku", item.product().sku())
                .and("quantity", item.quantity())
                .and("volumeInML", item.product().wine() ? 750 : null)
                .and("prices", List.of());
    }
}
