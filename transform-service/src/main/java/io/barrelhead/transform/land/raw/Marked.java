package io.barrelhead.transform.land.raw;

/// How many records marked days as changed.
///
/// @param live those whose days somebody waits for
/// @param bulk the others, that came as many of their kind
public record Marked(int live, int bulk) {

    public static final Marked NOTHING = new Marked(0, 0);

    public Marked plus(Marked other) {
        return new Marked(live + other.live, bulk + other.bulk);
    }

    public boolean isNothing() {
        return live == 0 && bulk == 0;
    }
}
