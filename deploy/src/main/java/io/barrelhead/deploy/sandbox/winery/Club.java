package io.barrelhead.deploy.sandbox.winery;

import java.util.List;

/// A club that one can join.
record Club(String id, String title, int bottles) {

    static List<Club> of(long seed, Room room) {
        Dice dice = Dice.of(seed, room.name(), "clubs");
        return List.of(
                new Club(dice.uuid(), "Three Bottles", 3),
                new Club(dice.uuid(), "Six Bottles", 6),
                new Club(dice.uuid(), "Library", 2));
    }
}
