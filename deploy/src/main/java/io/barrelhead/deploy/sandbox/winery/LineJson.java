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
        item.setAll(Json.object(
                "purchaseType",
                purchaseType,
                "quantity",
                line.quantity(),
                "quantityFulfilled",
                line.quantity(),
                "price",
                line.priceCents(),
                "originalPrice",
                line.product().priceCents(),
                "costOfGood",
                line.product().priceCents() / 3,
                "tax",
                line.taxCents(),
                "isPriceOverride",
                false,
                "bundleItems",
                bundle(line.product()),
                "notes",
                null));
        return item;
    }

    private static ObjectNode product(Line line) {
        Product product = line.product();
        return Json.object(
                "id", line.id(),
                "productId", product.id(),
                "productTitle", product.title(),
                "productVariantTitle", product.wine() ? "750 mL" : null,
                "type", product.type(),
                "sku", product.sku(),
                "taxType", product.taxType(),
                "volumeInML", product.wine() ? 750 : null,
                "weight", product.wine() ? 3 : 0,
                "departmentId",
                        "d0000000-0000-4000-8000-00000000000"
                                + product.department().length(),
                "departmentCode", product.department(),
                "hasShipping", product.shipped());
    }

    private static @Nullable ArrayNode bundle(Product product) {
        return product.contents().isEmpty()
                ? null
                : Json.array(product.contents().stream().map(LineJson::bundled).toList());
    }

    private static ObjectNode bundled(Product.BundleItem item) {
        return Json.object(
                "productId", item.product().id(),
                "productTitle", item.product().title(),
                "type", item.product().type(),
                "sku", item.product().sku(),
                "quantity", item.quantity(),
                "volumeInML", item.product().wine() ? 750 : null,
                "prices", List.of());
    }
}
