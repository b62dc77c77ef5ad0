package io.barrelhead.deploy.sandbox.winery;

import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.records.TockVenue;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// A person as a guest profile of Tock.
record GuestJson(Room room) {

    ObjectNode of(Person person) {
        String since = Long.toString(person.knownSince.toEpochMilli());
        return Json.object(
                "id",
                "88" + person.patronId,
                "patron",
                patron(person),
                "address",
                Json.object("city", person.place.city(), "state", person.place.state(), "country", "US"),
                "phone",
                List.of(Json.object("type", "MOBILE", "phone", person.phone(), "phoneCountryCode", "+1 US")),
                "businessGroupId",
                TockVenue.BUSINESS_GROUP_ID,
                "versionId",
                "1",
                "createdAtTimestamp",
                since,
                "updatedAtTimestamp",
                since,
                "businessGuestProfile",
                List.of(Json.object(
                        "business", VisitJson.business(room),
                        "spend", Json.object("totalSpendCents", Long.toString(person.spentCents)))),
                "optIn",
                true,
                "optInSource",
                "PURCHASE");
    }

    static ObjectNode patron(Person person) {
        return Json.object(
                "id",
                person.patronId,
                "email",
                person.email(),
                "firstName",
                person.firstName,
                "lastName",
                person.lastName,
                "phone",
                person.phone(),
                "phoneCountryCode",
                "+1 US",
                "zipCode",
                person.place.zip(),
                "isoCountryCode",
                "US");
    }
}
