package dev.strongroom.formats.names;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names that every file system takes, so that any program can restore a vault anywhere.
 *
 * <p>{@code %}, {@code /}, {@code \}, control characters, Windows' reserved characters, leading and trailing dots and
 * spaces become {@code %XX} for each UTF-8 byte; a half surrogate pair becomes {@code %uXXXX}; the first letter of
 * Windows' device names is encoded; the empty name is {@code %}. What is then longer than 255 bytes is shortened and
 * ends in {@code %~} and a hash of the whole. Distinct names stay distinct (by their case, too, and by the form of
 * their Unicode). Not shortened names can be decoded; of shortened ones the true name stands in a sidecar.
 */
public final class SafeName {
    /** What file systems take, in UTF-8 bytes. */
    public static final int LONGEST = 255;

    private static final String RESERVED = "<>:\"/\\|?*%";
    private static final String SHORTENED = "%~";
    private static final int HASH_BYTES = 16;

    private SafeName() {}

    /** The safe form of a name. */
    public static String of(String name) {
        if (name.isEmpty()) {
            return "%";
        }
        boolean device = DeviceNames.isDevice(name);
        StringBuilder safe = new StringBuilder(name.length() + 16);
        int at = 0;
        while (at < name.length()) {
            int character = name.codePointAt(at);
            int next = at + Character.charCount(character);
            boolean edge = at == 0 || next == name.length();
            if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                safe.append(String.format("%%u%04X", character));
            } else if (isReserved(character) || (edge && isFragile(character)) || (at == 0 && device)) {
                appendEncoded(safe, character);
            } else {
                safe.appendCodePoint(character);
            }
            at = next;
        }
        byte[] bytes = safe.toString().getBytes(StandardCharsets.UTF_8);
        return bytes.length <= LONGEST ? safe.toString() : shortened(safe);
    }

    private static boolean isReserved(int character) {
        return Character.isISOControl(character) || RESERVED.indexOf(character) >= 0;
    }

    /** Whether file systems drop or hide it at the edge of a name. */
    private static boolean isFragile(int character) {
        return character == '.' || character == ' ';
    }

    private static void appendEncoded(StringBuilder safe, int character) {
        for (byte b : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
            safe.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
        }
    }

    private static String shortened(StringBuilder safe) {
        int room = LONGEST - SHORTENED.length() - 2 * HASH_BYTES;
        int end = 0;
        int used = 0;
        while (end < safe.length()) {
            int width = widthAt(safe, end);
            int bytes = safe.substring(end, end + width).getBytes(StandardCharsets.UTF_8).length;
            if (used + bytes > room) {
                break;
            }
            used += bytes;
            end += width;
        }
        return safe.substring(0, end) + SHORTENED + hash(safe.toString());
    }

    /** How many characters of the safe name belong together at this place. */
    private static int widthAt(StringBuilder safe, int at) {
        if (safe.charAt(at) == '%') {
            return safe.charAt(at + 1) == 'u' ? 6 : 3;
        }
        return Character.charCount(safe.codePointAt(at));
    }

    private static String hash(String safe) {
        try {
            // Of the encoded name: half surrogate pairs have no bytes, and two names would become one.
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(safe.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
