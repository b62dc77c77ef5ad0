package io.barrelhead.ingest.fetch.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.barrelhead.contracts.SourceVersion;
import io.barrelhead.contracts.Topics;
import io.barrelhead.ingest.fetch.FetchedRecord;
import io.barrelhead.ingest.fetch.http.BytesBody;
import io.barrelhead.ingest.fetch.http.WholeBody;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One element of an array, where it lies in the answer, and the fields that say which record it is.
public final class Element {

    private static final int CHUNK = 1024 * 1024;
    private static final int ID_DIGITS = 16;
    // it travels in headers and lies in indexes
    private static final int LONGEST_ID = 400;

    private final WholeBody body;
    private final long start;
    private final long length;
    private final Map<String, String> fields;

    Element(WholeBody body, long start, long length, Map<String, String> fields) {
        this.body = body;
        this.start = start;
        this.length = length;
        this.fields = fields;
    }

    /// All of a body, of which nothing is known.
    public static FetchedRecord unidentified(byte[] body) {
        return new Element(new BytesBody(body), 0, body.length, Map.of()).record(null, SourceVersion.of(0L));
    }

    /// A text or number of the record; empty where it is missing, null or something else.
    public Optional<String> field(String path) {
        return Optional.ofNullable(fields.get(path));
    }

    /// The record that this is. See [FetchedRecord] for one without an id and one that is too large.
    ///
    /// @param id null, blank or endless where the record has none
    public FetchedRecord record(@Nullable String id, SourceVersion version) {
        String known = id != null && isId(id) ? id : FetchedRecord.UNIDENTIFIED + sha256().substring(0, ID_DIGITS);
        return new FetchedRecord(known, version, length > Topics.LARGEST_RECORD ? notice() : bytes());
    }

    /// Whether a record can go by it.
    public static boolean isId(String text) {
        return !text.isBlank() && text.length() <= LONGEST_ID && text.indexOf('\0') < 0;
    }

    /// The source's own bytes.
    public byte[] bytes() {
        return body.slice(start, (int) length);
    }

    private byte[] notice() {
        return "{\"oversized\":true,\"bytes\":%d,\"sha256\":\"%s\"}"
                .formatted(length, sha256())
                .getBytes(UTF_8);
    }

    private String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (long done = 0; done < length; done += CHUNK) {
                digest.update(body.slice(start + done, (int) Math.min(CHUNK, length - done)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
