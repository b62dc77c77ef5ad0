package io.barrelhead.transform.reconcile;

/// What a day's orders of wine come to.
record Takings(long orders, long cents) {

    Takings plus(Takings other) {
        return new Takings(orders + other.orders, cents + other.cents);
    }
}
