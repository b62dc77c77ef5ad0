package io.barrelhead.deploy.sandbox.winery;

import java.util.List;

/// Invented names, put together from syllables.
final class Names {

    private static final List<String> STARTS =
            List.of("Al", "Be", "Cor", "Da", "El", "Fi", "Gar", "Ha", "Il", "Jo", "Ka", "Lo", "Mi", "Ne", "Or", "Pe");
    private static final List<String> ENDS =
            List.of("bin", "dra", "fen", "go", "lka", "mio", "nno", "rel", "sta", "tavi", "vo", "wyn", "xa", "zeth");
    private static final List<String> FAMILY_STARTS =
            List.of("Ash", "Bram", "Cald", "Drum", "Ever", "Fal", "Glen", "Hol", "Ing", "Karr", "Lund", "Marr", "Oth");
    private static final List<String> FAMILY_ENDS =
            List.of("aby", "brook", "dene", "fort", "gate", "holme", "ick", "lington", "mere", "quist", "stow", "well");

    private Names() {}

    static String given(Dice dice) {
        return dice.pick(STARTS) + dice.pick(ENDS);
    }

    static String family(Dice dice) {
        return dice.pick(FAMILY_STARTS) + dice.pick(FAMILY_ENDS);
    }
}
