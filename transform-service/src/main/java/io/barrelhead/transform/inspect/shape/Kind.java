package io.barrelhead.transform.inspect.shape;

/// What a field that the models read may hold, if it is not null.
sealed interface Kind {

    /// Text, or a number that is read as text.
    record Text() implements Kind {}

    /// Text that stands in an index, so it has a largest length.
    record Key() implements Kind {}

    /// A whole number, or text that is one. The limit keeps a product of two, and a sum of many, inside what the
    /// models' numeric(18, 4) holds.
    record Whole(long limit) implements Kind {}

    /// A number of any fraction, or text that is one.
    record Decimal(long limit) implements Kind {}

    /// true or false, or text that is either.
    record Flag() implements Kind {}

    /// An ISO 8601 instant with its offset.
    record Moment() implements Kind {}

    /// Milliseconds since the epoch, as a number or as text.
    record Millis() implements Kind {}

    /// An object with fields of its own.
    record Nested(Shape shape) implements Kind {}

    /// An array of objects.
    record ListOf(Shape shape) implements Kind {}

    /// An array of anything.
    record ListOfAnything() implements Kind {}
}
