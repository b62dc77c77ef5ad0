package io.barrelhead.deploy.sandbox.winery;

import java.util.List;

/// Where somebody lives.
record Place(String city, String state, String zip) {

    static final List<Place> ALL = List.of(
            new Place("Alder Bend", "CA", "90001"),
            new Place("Port Linden", "CA", "90002"),
            new Place("San Orilla", "CA", "90003"),
            new Place("Mesa Clara", "CA", "90004"),
            new Place("Fort Hazel", "WA", "98001"),
            new Place("New Cardon", "OR", "97001"),
            new Place("Lake Verity", "TX", "75001"),
            new Place("East Morrow", "NY", "10001"),
            new Place("Pinefall", "CO", "80001"));
}
