package io.barrelhead.kpi.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An exact number, kept as a quotient so that rounding happens once, at the very end.
///
/// @param denominator never 0
record Quotient(BigDecimal numerator, BigDecimal denominator) {

    Quotient {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("a quotient has no denominator 0");
        }
    }

    static Quotient of(BigDecimal number) {
        return new Quotient(number, BigDecimal.ONE);
    }

    Quotient minus(Quotient other) {
        BigDecimal difference = numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator));
        return new Quotient(difference, denominator.multiply(other.denominator));
    }

    /// This as percent of the other's size; the sign stays this one's.
    Quotient percentOf(Quotient other) {
        BigDecimal hundredfold = numerator.movePointRight(2).multiply(other.denominator.abs());
        return new Quotient(hundredfold, denominator.multiply(other.numerator.abs()));
    }

    int signum() {
        return numerator.signum() * denominator.signum();
    }

    /// Rounded half up, ties away from zero.
    BigDecimal rounded(int decimals) {
        return numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
    }
}
