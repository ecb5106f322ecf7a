package dev.strongroom.service.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A password, a token or a key as text. Hidden by {@code toString}; compared in a time that tells nothing of it. */
public final class Secret {
    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** A secret of this text. */
    public static Secret of(String text) {
        return new Secret(text);
    }

    static Secret ofUtf8(byte[] utf8) {
        return new Secret(new String(utf8, StandardCharsets.UTF_8));
    }

    /** The text itself, for whoever signs in with it. */
    public String reveal() {
        return text;
    }

    byte[] utf8() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(utf8(), secret.utf8());
    }

    @Override
    public int hashCode() {
        // Not of the text: a hash in a log or a heap dump would help to guess it.
        return Secret.class.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
