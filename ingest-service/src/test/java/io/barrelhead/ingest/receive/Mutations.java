package io.barrelhead.ingest.receive;

import java.util.Random;

/// Changes a text into another one, near or far, and never into itself.
final class Mutations {

    private Mutations() {}

    static String of(String text, Random random) {
        String changed = text;
        while (isSame(text, changed)) {
            changed = once(text, random);
            for (int more = random.nextInt(3); more > 0; more--) {
                changed = once(changed, random);
            }
        }
        return changed;
    }

    // the scheme's name may be written in any case
    private static boolean isSame(String text, String changed) {
        int scheme = text.indexOf(' ') + 1;
        return text.equalsIgnoreCase(changed) && text.substring(scheme).equals(changed.substring(scheme));
    }

    private static String once(String text, Random random) {
        int at = text.isEmpty() ? 0 : random.nextInt(text.length());
        String before = text.substring(0, at);
        String rest = text.substring(at);
        return switch (random.nextInt(7)) {
            case 0 -> before + (char) (32 + random.nextInt(95)) + rest;
            case 1 -> before + rest.substring(Math.min(1, rest.length()));
            case 2 -> before + (char) (32 + random.nextInt(224)) + rest.substring(Math.min(1, rest.length()));
            case 3 -> before;
            case 4 -> rest;
            case 5 -> before + flipCase(rest);
            default -> rest + before;
        };
    }

    private static String flipCase(String text) {
        if (text.isEmpty()) {
            return text;
        }
        char first = text.charAt(0);
        char flipped = Character.isUpperCase(first) ? Character.toLowerCase(first) : Character.toUpperCase(first);
        return flipped + text.substring(1);
    }
}
