package io.barrelhead.transform.inspect.shape;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of an object that the models read; all others pass unread.
public final class Shape {

    /// Ten million in cents: no price, total or tip of a winery comes near.
    private static final long LARGEST_AMOUNT = 1_000_000_000;

    /// What a lifetime adds up to, in cents.
    private static final long LARGEST_TOTAL = 1_000_000_000_000L;

    private static final long LARGEST_COUNT = 100_000;

    private static final long LARGEST_NUMBER = 1_000_000_000_000_000L;

    private final Map<String, Field> fields = new HashMap<>();

    public static Shape shape() {
        return new Shape();
    }

    @Nullable
    Field field(String name) {
        return fields.get(name);
    }

    public Shape texts(String... names) {
        return all(new Kind.Text(), names);
    }

    public Shape keys(String... names) {
        return all(new Kind.Key(), names);
    }

    public Shape cents(String... names) {
        return all(new Kind.Whole(LARGEST_AMOUNT), names);
    }

    public Shape totals(String... names) {
        return all(new Kind.Whole(LARGEST_TOTAL), names);
    }

    public Shape counts(String... names) {
        return all(new Kind.Whole(LARGEST_COUNT), names);
    }

    /// Numbers that count nothing, such as an order's.
    public Shape numbers(String... names) {
        return all(new Kind.Whole(LARGEST_NUMBER), names);
    }

    /// Prices in cents, by the line: a line may be priced in parts of a cent.
    public Shape prices(String... names) {
        return all(new Kind.Decimal(LARGEST_AMOUNT), names);
    }

    /// Quantities, by the line: a line may be sold by weight.
    public Shape quantities(String... names) {
        return all(new Kind.Decimal(LARGEST_COUNT), names);
    }

    public Shape flags(String... names) {
        return all(new Kind.Flag(), names);
    }

    public Shape moments(String... names) {
        return all(new Kind.Moment(), names);
    }

    public Shape millis(String... names) {
        return all(new Kind.Millis(), names);
    }

    public Shape object(String name, Shape shape) {
        return all(new Kind.Nested(shape), name);
    }

    public Shape list(String name, Shape shape) {
        return all(new Kind.ListOf(shape), name);
    }

    public Shape lists(String... names) {
        return all(new Kind.ListOfAnything(), names);
    }

    /// The landing takes this field's value out.
    public Shape keep(Slot slot, String name) {
        Field field = fields.get(name);
        if (field == null) {
            throw new IllegalStateException("no field '%s' to keep".formatted(name));
        }
        fields.put(name, new Field(field.kind(), slot));
        return this;
    }

    private Shape all(Kind kind, String... names) {
        for (String name : names) {
            fields.put(name, new Field(kind, null));
        }
        return this;
    }

    /// @param slot where the landing keeps the value; null where it does not
    record Field(Kind kind, @Nullable Slot slot) {}
}
