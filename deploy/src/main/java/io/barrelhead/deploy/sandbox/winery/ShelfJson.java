package io.barrelhead.deploy.sandbox.winery;

import io.barrelhead.deploy.sandbox.records.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// Products and clubs as Commerce7 lists them.
record ShelfJson(Instant opened) {

    ObjectNode of(Product product) {
        return Json.object(
                "id",
                product.id(),
                "title",
                product.title(),
                "subTitle",
                null,
                "slug",
                slug(product.title()),
                "type",
                product.type(),
                "departmentId",
                "d0000000-0000-4000-8000-00000000000" + product.department().length(),
                "vendorId",
                null,
                "webStatus",
                "Available",
                "adminStatus",
                "Available",
                "wine",
                product.wine() ? wine(product) : null,
                "variants",
                List.of(variant(product)),
                "bundleItems",
                List.of(),
                "collections",
                List.of(),
                "images",
                List.of(),
                "metaData",
                null,
                "createdAt",
                opened,
                "updatedAt",
                opened);
    }

    private static ObjectNode wine(Product product) {
        return Json.object(
                "type", "Still",
                "varietal", product.title().substring(5),
                "countryCode", "US",
                "region", "California",
                "appellation", "Example Valley",
                "vintage", Integer.parseInt(product.title().substring(0, 4)));
    }

    private static ObjectNode variant(Product product) {
        return Json.object(
                "id",
                product.variantId(),
                "title",
                product.wine() ? "750 mL" : "Default",
                "sku",
                product.sku(),
                "upcCode",
                null,
                "volumeInML",
                product.wine() ? 750 : null,
                "costOfGood",
                product.priceCents() / 3,
                "price",
                product.priceCents(),
                "comparePrice",
                null,
                "bottleDeposit",
                0,
                "sortOrder",
                0,
                "hasInventory",
                product.wine(),
                "inventoryPolicy",
                "Back Order",
                "hasShipping",
                product.shipped(),
                "taxType",
                product.taxType());
    }

    ObjectNode of(Club club) {
        return Json.object(
                "id",
                club.id(),
                "title",
                club.title(),
                "slug",
                slug(club.title()),
                "content",
                "<p>Four shipments a year.</p>",
                "type",
                "Traditional",
                "webStatus",
                "Available",
                "adminStatus",
                "Available",
                "publishDate",
                opened,
                "seo",
                Json.object("title", club.title()),
                "createdAt",
                opened,
                "updatedAt",
                opened);
    }

    private static String slug(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
