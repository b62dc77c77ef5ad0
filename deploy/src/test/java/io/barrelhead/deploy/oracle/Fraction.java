package io.barrelhead.deploy.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// An exact quotient; the bottom is above 0.
public record Fraction(BigInteger top, BigInteger bottom) {

    public Fraction {
        if (bottom.signum() < 0) {
            top = top.negate();
            bottom = bottom.negate();
        }
        if (bottom.signum() == 0) {
            throw new ArithmeticException("nothing can be divided by 0");
        }
    }

    static Fraction of(long top, long bottom) {
        return new Fraction(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
    }

    Fraction minus(Fraction other) {
        return new Fraction(
                top.multiply(other.bottom).subtract(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Fraction times(long factor) {
        return new Fraction(top.multiply(BigInteger.valueOf(factor)), bottom);
    }

    Fraction over(Fraction other) {
        return new Fraction(top.multiply(other.bottom), bottom.multiply(other.top));
    }

    Fraction abs() {
        return new Fraction(top.abs(), bottom);
    }

    int sign() {
        return top.signum();
    }

    /// Rounded half up, once.
    BigDecimal rounded(int decimals) {
        return new BigDecimal(top).divide(new BigDecimal(bottom), decimals, RoundingMode.HALF_UP);
    }
}
