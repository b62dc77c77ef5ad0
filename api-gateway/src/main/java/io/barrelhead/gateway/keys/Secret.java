package io.barrelhead.gateway.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The private half of a key: 43 characters of base62, 256 random bits. Stored only as its SHA-256: with that many bits
/// nothing can be guessed, so a slow hash would only slow down the door. Prints as `***`.
public record Secret(String value) {

    static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    static final int LENGTH = 43;

    static Secret random() {
        return new Secret(RandomText.of(ALPHABET, LENGTH));
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
