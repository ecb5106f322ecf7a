package dev.strongroom.service.security;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Argon2id hash (RFC 9106) with all that is needed to compute it again, written as the PHC string
 * {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash} with unpadded base64. Hidden by {@code toString}.
 */
final class PasswordHash {
    private static final Pattern ENCODED = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{43})");

    private final Argon2Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    PasswordHash(Argon2Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt.clone();
        this.hash = hash.clone();
    }

    /** Reads what {@link #encoded} wrote; {@link IllegalArgumentException} for anything else. */
    static PasswordHash parse(String encoded) {
        Matcher matcher = ENCODED.matcher(encoded);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("This is not an Argon2id hash as Strongroom writes it.");
        }
        Base64.Decoder base64 = Base64.getDecoder();
        return new PasswordHash(
                new Argon2Cost(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))),
                base64.decode(matcher.group(4)),
                base64.decode(matcher.group(5)));
    }

    Argon2Cost cost() {
        return cost;
    }

    byte[] salt() {
        return salt.clone();
    }

    /** Whether it is the same hash, in a time that does not tell how much of it is. */
    boolean matches(byte[] other) {
        return MessageDigest.isEqual(hash, other);
    }

    String encoded() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKiB() + ",t=" + cost.passes() + ",p=" + cost.lanes() + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    @Override
    public String toString() {
        return "PasswordHash[***]";
    }
}
