package io.barrelhead.deploy.sandbox.winery;

import io.barrelhead.deploy.sandbox.records.Json;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// A person as a customer of Commerce7.
record PersonJson(Instant present) {

    ObjectNode of(Person person) {
        ObjectNode customer = embedded(person);
        Membership membership = person.membership;
        boolean joined = membership != null && !membership.signedUpAt.isAfter(present);
        customer.setAll(Json.object("emailMarketingStatus", person.patronId.hashCode() % 3 == 0 ? null : "Subscribed")
                .and("orderInformation", orders(person))
                .and("clubs", joined && membership != null ? List.of(club(membership)) : List.of())
                .and("loyalty", null)
                .and("tags", List.of())
                .and("groups", List.of())
                .and("products", List.of())
                .and("flags", List.of())
                .and("notifications", List.of())
                .and("metaData", null)
                .and("hasAccount", person.orders > 2)
                .and("lastActivityDate", updated(person))
                .and("createdAt", person.knownSince)
                .and("updatedAt", updated(person)));
        return customer;
    }

    private static Instant updated(Person person) {
        Instant last = person.lastOrder;
        return last == null || last.isBefore(person.knownSince) ? person.knownSince : last;
    }

    private ObjectNode orders(Person person) {
        return Json.object("currentWebCartId", null)
                .and("lastOrderDate", person.lastOrder)
                .and("orderCount", person.orders)
                .and("lifetimeValue", person.spentCents)
                .and("grossProfit", person.spentCents / 2)
                .and("acquisitionChannel", "POS")
                .and("isActiveClubMember", person.memberAt(present));
    }

    private ObjectNode club(Membership membership) {
        return Json.object("clubId", membership.club.id())
                .and("clubTitle", membership.club.title())
                .and("signupDate", membership.signedUpAt)
                .and("cancelDate", membership.knownEnd(present))
                .and("clubMembershipId", membership.id);
    }

    /// The customer inside an order or membership.
    static ObjectNode embedded(Person person) {
        return Json.object("id", person.customerId)
                .and("firstName", person.firstName)
                .and("lastName", person.lastName)
                .and("birthDate", null)
                .and("city", person.place.city())
                .and("stateCode", person.place.state())
                .and("zipCode", person.place.zip())
                .and("countryCode", "US")
                .and(
                        "emails",
                        List.of(Json.object("id", "e" + person.patronId, "email", person.email(), "status", "Ok")))
                .and("phones", List.of(Json.object("id", "p" + person.patronId, "phone", person.phone())));
    }

    static ObjectNode address(Person person) {
        return Json.object("id", "a" + person.patronId)
                .and("firstName", person.firstName)
                .and("lastName", person.lastName)
                .and("company", null)
                .and("phone", person.phone())
                .and("address", "1 Example Lane")
                .and("address2", null)
                .and("city", person.place.city())
                .and("stateCode", person.place.state())
                .and("zipCode", person.place.zip())
                .and("countryCode", "US");
    }
}
