package io.barrelhead.ingest.fetch;

import io.barrelhead.contracts.SourceVersion;

/// One record as the source wrote it.
///
/// Two kinds cannot be what they seem, and travel so that they end as dead letters and not as nothing:
/// a record without an id, or with one that no database keeps (over 400 characters, or a NUL in it), has the id
/// `unidentified-<first 16 hex digits of its SHA-256>`, and a record of more than
/// [io.barrelhead.contracts.Topics#LARGEST_RECORD] bytes has in its place the body
/// `{"oversized":true,"bytes":<length>,"sha256":"<hex>"}`, with its own id and version.
///
/// @param id the source's own id as text
/// @param body the source's bytes, untouched
public record FetchedRecord(String id, SourceVersion version, byte[] body) {

    /// What the id of a record without one begins with.
    public static final String UNIDENTIFIED = "unidentified-";

    public boolean isIdentified() {
        return !id.startsWith(UNIDENTIFIED);
    }
}
