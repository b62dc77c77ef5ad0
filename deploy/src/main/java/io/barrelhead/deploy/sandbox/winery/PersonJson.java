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
        customer.setAll(Json.object(
                "emailMarketingStatus", person.patronId.hashCode() % 3 == 0 ? null : "Subscribed",
                "orderInformation", orders(person),
                "clubs", joined && membership != null ? List.of(club(membership)) : List.of(),
                "loyalty", null,
                "tags", List.of(),
                "groups", List.of(),
                "products", List.of(),
                "flags", List.of(),
                "notifications", List.of(),
                "metaData", null,
                "hasAccount", person.orders > 2,
                "lastActivityDate", updated(person),
                "createdAt", person.knownSince,
                "updatedAt", updated(person)));
        return customer;
    }

    private static Instant updated(Person person) {
        Instant last = person.lastOrder;
        return last == null || last.isBefore(person.knownSince) ? person.knownSince : last;
    }

    private ObjectNode orders(Person person) {
        return Json.object(
                "currentWebCartId",
                null,
                "lastOrderDate",
                person.lastOrder,
                "orderCount",
                person.orders,
                "lifetimeValue",
                person.spentCents,
                "grossProfit",
                person.spentCents / 2,
                "acquisitionChannel",
                "POS",
                "isActiveClubMember",
                person.memberAt(present));
    }

    private ObjectNode club(Membership membership) {
        return Json.object(
                "clubId", membership.club.id(),
                "clubTitle", membership.club.title(),
                "signupDate", membership.signedUpAt,
                "cancelDate", membership.knownEnd(present),
                "clubMembershipId", membership.id);
    }

    /// The customer inside an order or membership.
    static ObjectNode embedded(Person person) {
        return Json.object(
                "id",
                person.customerId,
                "firstName",
                person.firstName,
                "lastName",
                person.lastName,
                "birthDate",
                null,
                "city",
                person.place.city(),
                "stateCode",
                person.place.state(),
                "zipCode",
                person.place.zip(),
                "countryCode",
                "US",
                "emails",
                List.of(Json.object("id", "e" + person.patronId, "email", person.email(), "status", "Ok")),
                "phones",
                List.of(Json.object("id", "p" + person.patronId, "phone", person.phone())));
    }

    static ObjectNode address(Person person) {
        return Json.object(
                "id",
                "a" + person.patronId,
                "firstName",
                person.firstName,
                "lastName",
                person.lastName,
                "company",
                null,
                "phone",
                person.phone(),
                "address",
                "1 Example Lane",
                "address2",
                null,
                "city",
                person.place.city(),
                "stateCode",
                person.place.state(),
                "zipCode",
                person.place.zip(),
                "countryCode",
                "US");
    }
}
