package io.barrelhead.ingest.fetch.commerce7;

/// Commerce7 writes the names of objects and actions with blanks here and without there.
final class Words {

    private Words() {}

    static boolean same(String one, String other) {
        return one.replace(" ", "").equalsIgnoreCase(other.replace(" ", ""));
    }
}
