package io.barrelhead.deploy.sandbox.winery;

import io.barrelhead.deploy.sandbox.records.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// Products and clubs as Commerce7 lists them.
record ShelfJson(Instant opened) {

    ObjectNode of(Product product) {
        return Json.object("id", product.id())
                .and("title", product.title())
                .and("subTitle", null)
                .and("slug", slug(product.title()))
                .and("type", product.type())
                .and(
                        "departmentId",
                        "d0000000-0000-4000-8000-00000000000"
                                + product.department().length())
                .and("vendorId", null)
                .and("webStatus", "Available")
                .and("adminStatus", "Available")
                .and("wine", product.wine() ? wine(product) : null)
                .and("variants", List.of(variant(product)))
                .and("bundleItems", List.of())
                .and("collections", List.of())
                .and("images", List.of())
                .and("metaData", null)
                .and("createdAt", opened)
                .and("updatedAt", opened);
    }

    private static ObjectNode wine(Product product) {
        return Json.object("type", "Still")
                .and("varietal", product.title().substring(5))
                .and("countryCode", "US")
                .and("region", "California")
                .and("appellation", "Example Valley")
                .and("vintage", Integer.parseInt(product.title().substring(0, 4)));
    }

    private static ObjectNode variant(Product product) {
        return Json.object("id", product.variantId())
                .and("title", product.wine() ? "750 mL" : "Default")
                .and("sku", product.sku())
                .and("upcCode", null)
                .and("volumeInML", product.wine() ? 750 : null)
                .and("costOfGood", product.priceCents() / 3)
                .and("price", product.priceCents())
                .and("comparePrice", null)
                .and("bottleDeposit", 0)
                .and("sortOrder", 0)
                .and("hasInventory", product.wine())
                .and("inventoryPolicy", "Back Order")
                .and("hasShipping", product.shipped())
                .and("taxType", product.taxType());
    }

    ObjectNode of(Club club) {
        return Json.object("id", club.id())
                .and("title", club.title())
                .and("slug", slug(club.title()))
                .and("content", "<p>Four shipments a year.</p>")
                .and("type", "Traditional")
                .and("webStatus", "Available")
                .and("adminStatus", "Available")
                .and("publishDate", opened)
                .and("seo", Json.object("title", club.title()))
                .and("createdAt", opened)
                .and("updatedAt", opened);
    }

    private static String slug(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
