package dev.strongroom.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A vault's password, as the bytes of its UTF-8 form. Overwritten when closed. Not for use by several threads. */
public final class Password implements AutoCloseable {
    private final byte[] utf8;
    private boolean closed;

    private Password(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** A copy of these characters; the caller overwrites its own. */
    public static Password of(char[] characters) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        byte[] utf8 = new byte[encoded.remaining()];
        encoded.get(utf8);
        encoded.clear();
        while (encoded.hasRemaining()) {
            encoded.put((byte) 0);
        }
        return new Password(utf8);
    }

    /** For passwords that are strings already, e.g. a recovery key that was typed in. */
    public static Password of(CharSequence characters) {
        char[] copy = new char[characters.length()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = characters.charAt(i);
        }
        try {
            return of(copy);
        } finally {
            Arrays.fill(copy, '\0');
        }
    }

    /**
     * Reads a password file as restic does (cmd/restic/global.go, internal/textfile): a byte order mark says whether it
     * is UTF-8 or UTF-16 and is dropped; white space at both ends does not count.
     */
    public static Password readFile(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return decode(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static Password decode(byte[] bytes) {
        Charset charset = StandardCharsets.UTF_8;
        int skip = 0;
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            skip = 3;
        } else if (startsWith(bytes, 0xfe, 0xff)) {
            charset = StandardCharsets.UTF_16BE;
            skip = 2;
        } else if (startsWith(bytes, 0xff, 0xfe)) {
            charset = StandardCharsets.UTF_16LE;
            skip = 2;
        }
        try {
            CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(bytes, skip, bytes.length - skip));
            try {
                return of(trimmed(text));
            } finally {
                Arrays.fill(text.array(), '\0');
            }
        } catch (CharacterCodingException e) {
            return new Password(trimmed(bytes)); // random bytes make a password too
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static CharSequence trimmed(CharBuffer text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.subSequence(from, to);
    }

    private static byte[] trimmed(byte[] bytes) {
        int from = 0;
        int to = bytes.length;
        while (from < to && isSpace((char) bytes[from])) {
            from++;
        }
        while (to > from && isSpace((char) bytes[to - 1])) {
            to--;
        }
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** What Go's unicode.IsSpace takes for white space; none of it lies beyond the basic plane. */
    private static boolean isSpace(char c) {
        return (c >= '\t' && c <= '\r') || c == '\u0085' || Character.isSpaceChar(c);
    }

    /** A copy of its UTF-8 form; the caller overwrites it. */
    public byte[] utf8() {
        if (closed) {
            throw new IllegalStateException("This password was closed");
        }
        return utf8.clone();
    }

    /** Whether it has no characters; restic accepts such a password only when forced to. */
    public boolean isEmpty() {
        return utf8.length == 0;
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(utf8, (byte) 0);
    }

    @Override
    public String toString() {
        return "Password";
    }
}
