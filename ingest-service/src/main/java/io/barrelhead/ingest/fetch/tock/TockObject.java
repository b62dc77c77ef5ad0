package io.barrelhead.ingest.fetch.tock;

import io.barrelhead.contracts.SourceVersion;
import io.barrelhead.ingest.fetch.FetchedRecord;
import io.barrelhead.ingest.fetch.json.Element;
import io.barrelhead.ingest.fetch.json.VersionParts;
import java.util.Set;

/// A reservation or a guest as Tock writes it: whose it is, and which version of which record.
record TockObject(Element element, boolean guest) {

    /// The fields that say so.
    static final Set<String> WANTED = Set.of(
            "id",
            "sequenceId",
            "versionId",
            "lastUpdatedTimestamp",
            "updatedAtTimestamp",
            "business.id",
            "patron.id",
            "isArchived");

    /// Of another business of the group.
    boolean isForeign(String businessId) {
        return element.field("business.id").filter(id -> !id.equals(businessId)).isPresent();
    }

    /// A newer edit of the guest has taken its place.
    boolean isArchived() {
        return guest && element.field("isArchived").filter("true"::equals).isPresent();
    }

    FetchedRecord record() {
        // a guest's own id changes with each edit: the patron's does not
        String id = element.field(guest ? "patron.id" : "id").orElse(null);
        return element.record(id, guest ? guestVersion() : reservationVersion());
    }

    private SourceVersion reservationVersion() {
        return SourceVersion.of(number("sequenceId"), number("versionId"), number("lastUpdatedTimestamp"));
    }

    private SourceVersion guestVersion() {
        return SourceVersion.of(number("versionId"), number("updatedAtTimestamp"));
    }

    private long number(String field) {
        return element.field(field).map(VersionParts::number).orElse(0L);
    }
}
