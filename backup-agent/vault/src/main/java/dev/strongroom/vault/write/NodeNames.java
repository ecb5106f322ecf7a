package dev.strongroom.vault.write;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Keeps out names that a check would pass and a restore would fail on. */
final class NodeNames {
    private static final int MOST_BYTES = 255;

    private NodeNames() {}

    static void requireRestorable(String name) {
        boolean special = name.isEmpty() || name.equals(".") || name.equals("..");
        if (special || name.indexOf('/') >= 0 || name.indexOf('\0') >= 0 || bytes(name) > MOST_BYTES) {
            throw new IllegalArgumentException("No file can have this name: " + name);
        }
    }

    private static int bytes(String name) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(name)).remaining();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("A name has half of a surrogate pair", e);
        }
    }
}
