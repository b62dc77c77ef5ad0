package io.barrelhead.deploy.sandbox.tock;

import io.barrelhead.deploy.sandbox.records.SourceRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// All reservations and guests of one business at one moment, in files of up to 5,000 objects.
///
/// @param folder names the export in the files' addresses
record Export(String folder, Instant takenAt, List<SourceRecord> reservations, List<SourceRecord> guests) {

    private static final int FILE = 5_000;

    /// At least one file, be it empty.
    List<String> reservationFiles() {
        return files("reservation", reservations);
    }

    List<String> guestFiles() {
        return files("guest-profile", guests);
    }

    private List<String> files(String name, List<SourceRecord> records) {
        return IntStream.range(0, Math.max(1, (records.size() + FILE - 1) / FILE))
                .mapToObj(n -> folder + "/" + name + "-" + n + ".json")
                .toList();
    }

    Optional<List<SourceRecord>> file(String path) {
        return slice(path, reservationFiles(), reservations).or(() -> slice(path, guestFiles(), guests));
    }

    private static Optional<List<SourceRecord>> slice(String path, List<String> files, List<SourceRecord> records) {
        int n = files.indexOf(path);
        return n < 0
                ? Optional.empty()
                : Optional.of(records.subList(n * FILE, Math.min((n + 1) * FILE, records.size())));
    }
}
