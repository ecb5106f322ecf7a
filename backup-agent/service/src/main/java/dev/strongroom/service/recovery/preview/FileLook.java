package dev.strongroom.service.recovery.preview;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What can be seen of a file without opening it in a program: a text or a picture. By its bytes, whatever its name says.
 *
 * @param text its beginning
 * @param truncated whether more of it follows
 * @param picture the whole file
 * @param problem why there is neither
 */
public record FileLook(Optional<String> text, boolean truncated, Optional<byte[]> picture, Optional<String> problem) {
    private static final int TEXT = 1 << 20;
    private static final int PICTURE = 8 << 20;
    private static final long PIXELS = 60_000_000;
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * Looks into a file; reads a megabyte of it, and of a picture eight.
     *
     * @param size of the whole file, in bytes
     */
    public static FileLook into(long size, MessageSource file) throws IOException {
        byte[] start;
        try (InputStream in = file.open()) {
            start = in.readNBytes(TEXT);
            Optional<PictureSize> picture = PictureSize.of(start);
            if (picture.isPresent()) {
                return size > PICTURE || picture.get().pixels() > PIXELS
                        ? problem("The picture is too large to be shown here. Download it to open it.")
                        : picture(start, in);
            }
        }
        if (startsWith(start, PDF)) {
            return problem("A PDF can't be shown here. Download it to open it.");
        }
        return text(start).map(text -> new FileLook(Optional.of(text), size > start.length, Optional.empty(),
                Optional.empty()))
                .orElseGet(() -> problem("This kind of file can't be shown here. Download it to open it."));
    }

    private static FileLook problem(String sentence) {
        return new FileLook(Optional.empty(), false, Optional.empty(), Optional.of(sentence));
    }

    private static FileLook picture(byte[] start, InputStream rest) throws IOException {
        byte[] more = rest.readNBytes(PICTURE);
        byte[] all = Arrays.copyOf(start, start.length + more.length);
        System.arraycopy(more, 0, all, start.length, more.length);
        return new FileLook(Optional.empty(), false, Optional.of(all), Optional.empty());
    }

    private static boolean startsWith(byte[] bytes, byte... start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** By its mark, as UTF-8, or as Windows has it; nothing that holds what no text does. */
    private static Optional<String> text(byte[] bytes) {
        if (startsWith(bytes, (byte) 0xef, (byte) 0xbb, (byte) 0xbf)) {
            return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
        }
        if (startsWith(bytes, (byte) 0xff, (byte) 0xfe) || startsWith(bytes, (byte) 0xfe, (byte) 0xff)) {
            return Optional.of(new String(bytes, StandardCharsets.UTF_16));
        }
        for (byte each : bytes) {
            if (each >= 0 && each < ' ' && each != '\n' && each != '\r' && each != '\t' && each != '\f') {
                return Optional.empty();
            }
        }
        return Optional.of(utf8(bytes).orElseGet(() -> new String(bytes, WINDOWS)));
    }

    /** A character that the end of what was read cuts in two is left out. */
    private static Optional<String> utf8(byte[] bytes) {
        int whole = bytes.length;
        while (whole > 0 && bytes.length - whole < 3 && (bytes[whole - 1] & 0xc0) == 0x80) {
            whole--;
        }
        if (whole > 0 && (bytes[whole - 1] & 0xc0) == 0xc0) {
            whole--;
        }
        Optional<String> all = utf8(bytes, bytes.length);
        return all.isPresent() ? all : utf8(bytes, whole);
    }

    private static Optional<String> utf8(byte[] bytes, int end) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, 0, end))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
