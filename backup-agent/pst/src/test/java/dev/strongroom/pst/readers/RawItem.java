package dev.strongroom.pst.readers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

/** All properties of an item as pffexport dumps them: bytes by number, which for named ones is that of the name. */
record RawItem(Map<Integer, byte[]> values) {
    private static final int HEX_AT = 12;
    private static final int HEX_END = 62;
    private static final long SECONDS_TO_1970 = 11_644_473_600L;

    static RawItem read(Path dump) throws IOException {
        Map<Integer, byte[]> values = new HashMap<>();
        int id = 0;
        StringBuilder hex = new StringBuilder();
        for (String line : Files.readAllLines(dump, StandardCharsets.UTF_8)) {
            if (line.startsWith("Set:") || line.isEmpty()) {
                values.put(id, HexFormat.of().parseHex(hex));
            } else if (line.startsWith("Entry type:") || line.startsWith("Maps to entry type:")) {
                id = Integer.decode(line.substring(line.lastIndexOf('\t') + 1));
                hex.setLength(0);
            } else if (line.startsWith("0x") && line.length() > HEX_AT) {
                hex.append(line.substring(HEX_AT, Math.min(HEX_END, line.length())).replace(" ", ""));
            }
        }
        values.put(id, HexFormat.of().parseHex(hex));
        return new RawItem(values);
    }

    byte[] bytes(int id) {
        return Objects.requireNonNull(values.get(id), "no property 0x%04x".formatted(id));
    }

    String text(int id) {
        return new String(bytes(id), StandardCharsets.UTF_16LE);
    }

    int number(int id) {
        return ByteBuffer.wrap(bytes(id)).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }

    boolean flag(int id) {
        return bytes(id)[0] != 0;
    }

    Instant time(int id) {
        long steps = ByteBuffer.wrap(bytes(id)).order(ByteOrder.LITTLE_ENDIAN).getLong();
        return Instant.ofEpochSecond(steps / 10_000_000 - SECONDS_TO_1970, steps % 10_000_000 * 100);
    }
}
