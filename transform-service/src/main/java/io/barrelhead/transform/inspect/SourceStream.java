package io.barrelhead.transform.inspect;

import io.barrelhead.contracts.StreamName;
import io.barrelhead.transform.inspect.shape.Shape;
import io.barrelhead.transform.inspect.shape.Slot;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The streams that land, each in the table `raw.<source>_<stream>`.
public enum SourceStream {
    COMMERCE7_ORDER("commerce7", "order", Commerce7Shapes.ORDER, true),
    COMMERCE7_CUSTOMER("commerce7", "customer", Commerce7Shapes.CUSTOMER, false),
    COMMERCE7_CLUB_MEMBERSHIP("commerce7", "club_membership", Commerce7Shapes.CLUB_MEMBERSHIP, true),
    COMMERCE7_CLUB("commerce7", "club", Commerce7Shapes.CLUB, false),
    COMMERCE7_PRODUCT("commerce7", "product", Commerce7Shapes.PRODUCT, false),
    TOCK_RESERVATION("tock", "reservation", TockShapes.RESERVATION, true),
    TOCK_GUEST("tock", "guest", TockShapes.GUEST, false);

    private final String source;
    private final StreamName stream;
    private final Shape shape;
    private final boolean countsOnDays;

    SourceStream(String source, String stream, Shape shape, boolean countsOnDays) {
        this.source = source;
        this.stream = new StreamName(stream);
        this.shape = shape.flags("oversized").keep(Slot.OVERSIZED, "oversized");
        this.countsOnDays = countsOnDays;
    }

    public static @Nullable SourceStream find(String source, StreamName stream) {
        for (SourceStream known : values()) {
            if (known.source.equals(source) && known.stream.equals(stream)) {
                return known;
            }
        }
        return null;
    }

    /// All of them, for a message to a person.
    static String names() {
        return Arrays.stream(values())
                .map(known -> known.source + "/" + known.stream)
                .collect(Collectors.joining(", "));
    }

    public String source() {
        return source;
    }

    public StreamName stream() {
        return stream;
    }

    /// With its schema.
    public String table() {
        return "raw.%s_%s".formatted(source, stream);
    }

    /// Whether a change of a record changes the numbers of a day.
    public boolean countsOnDays() {
        return countsOnDays;
    }

    /// Whether a record that a whole walk does not have is deleted at the source. Tock keeps what was cancelled, and an
    /// export that lacks a record says nothing.
    public boolean absenceMeansDeleted() {
        return switch (this) {
            case COMMERCE7_ORDER, COMMERCE7_CUSTOMER, COMMERCE7_CLUB_MEMBERSHIP, COMMERCE7_CLUB, COMMERCE7_PRODUCT ->
                true;
            case TOCK_RESERVATION, TOCK_GUEST -> false;
        };
    }

    Shape shape() {
        return shape;
    }
}
