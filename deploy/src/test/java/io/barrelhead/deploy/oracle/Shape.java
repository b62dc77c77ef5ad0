package io.barrelhead.deploy.oracle;

import java.util.List;

/// How a KPI is made from components.
///
/// @param direction 1 higher is better, -1 lower, 0 neither
/// @param bottom what a ratio divides by; not used by the others
/// @param scale 100 for percent
/// @param decimals of value and delta, A.7 (j)
record Shape(
        Kind kind, int direction, List<Component> top, List<Component> bottom, int scale, int decimals, boolean cents) {

    enum Kind {
        SUM,
        RATIO,
        LAST,
        OVER_OPENING
    }

    static Shape money(int direction, Component... parts) {
        return new Shape(Kind.SUM, direction, List.of(parts), List.of(), 1, 2, true);
    }

    static Shape count(int direction, Component part) {
        return new Shape(Kind.SUM, direction, List.of(part), List.of(), 1, 0, false);
    }

    static Shape percent(int direction, Component top, Component bottom) {
        return new Shape(Kind.RATIO, direction, List.of(top), List.of(bottom), 100, 4, false);
    }

    static Shape ratio(int direction, List<Component> top, Component bottom, int decimals) {
        return new Shape(Kind.RATIO, direction, top, List.of(bottom), 1, decimals, false);
    }

    static Shape moneyEach(int direction, List<Component> top, Component bottom) {
        return new Shape(Kind.RATIO, direction, top, List.of(bottom), 1, 2, true);
    }

    static Shape balance(int direction) {
        return new Shape(Kind.LAST, direction, List.of(Component.NET_MEMBERS), List.of(), 1, 0, false);
    }

    static Shape overOpening(int direction, Component top) {
        return new Shape(Kind.OVER_OPENING, direction, List.of(top), List.of(Component.NET_MEMBERS), 100, 4, false);
    }
}
