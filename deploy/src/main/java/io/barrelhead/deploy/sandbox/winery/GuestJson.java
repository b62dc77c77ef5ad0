package io.barrelhead.deploy.sandbox.winery;

import io.barrelhead.deploy.sandbox.records.Json;
import io.barrelhead.deploy.sandbox.records.TockVenue;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// A person as a guest profile of Tock.
record GuestJson(Room room) {

    ObjectNode of(Person person) {
        String since = Long.toString(person.knownSince.toEpochMilli());
        return Json.object("id", "88" + person.patronId)
                .and("patron", patron(person))
                .and(
                        "address",
                        Json.object("city", person.place.city(), "state", person.place.state(), "country", "US"))
                .and(
                        "phone",
                        List.of(Json.object("type", "MOBILE", "phone", person.phone(), "phoneCountryCode", "+1 US")))
                .and("businessGroupId", TockVenue.BUSINESS_GROUP_ID)
                .and("versionId", "1")
                .and("createdAtTimestamp", since)
                .and("updatedAtTimestamp", since)
                .and(
                        "businessGuestProfile",
                        List.of(Json.object("business", VisitJson.business(room))
                                .and("spend", Json.object("totalSpendCents", Long.toString(person.spentCents)))))
                .and("optIn", true)
                .and("optInSource", "PURCHASE");
    }

    static ObjectNode patron(Person person) {
        return Json.object("id", person.patronId)
                .and("email", person.email())
                .and("firstName", person.firstName)
                .and("lastName", person.lastName)
                .and("phone", person.phone())
                .and("phoneCountryCode", "+1 US")
                .and("zipCode", person.place.zip())
                .and("isoCountryCode", "US");
    }
}
