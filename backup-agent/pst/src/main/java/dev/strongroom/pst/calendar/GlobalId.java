package dev.strongroom.pst.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;

/** What tells an event from all others everywhere ([MS-OXOCAL], sections 2.2.1.27 and 2.2.1.28). */
final class GlobalId {
    private static final byte[] BEGINNING = HexFormat.of().parseHex("040000008200e00074c5b7101a82e008");
    private static final int DAY_AT = BEGINNING.length;
    /** Year, month and day; when it was made, and eight bytes that nothing uses. */
    private static final int DAY_SIZE = 4;
    private static final int TIME_AND_UNUSED = 16;
    private static final String FOREIGN = "vCal-Uid";

    private final byte[] bytes;

    /** @param uid the event's id in calendars; Outlook's own are these bytes in hexadecimal digits */
    GlobalId(String uid) {
        bytes = own(uid).orElseGet(() -> foreign(uid));
    }

    private static Optional<byte[]> own(String uid) {
        try {
            return Optional.of(HexFormat.of().parseHex(uid))
                    .filter(told -> told.length > DAY_AT + DAY_SIZE + TIME_AND_UNUSED
                            && HexFormat.of().formatHex(told, 0, DAY_AT).equals(HexFormat.of().formatHex(BEGINNING)));
        } catch (IllegalArgumentException notHexadecimal) {
            return Optional.empty();
        }
    }

    private static byte[] foreign(String uid) {
        byte[] text = (uid + '\0').getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream id = new ByteArrayOutputStream();
        id.writeBytes(BEGINNING);
        id.writeBytes(new byte[DAY_SIZE + TIME_AND_UNUSED]);
        id.writeBytes(number(FOREIGN.length() + Integer.BYTES + text.length));
        id.writeBytes(FOREIGN.getBytes(StandardCharsets.US_ASCII));
        id.writeBytes(number(1));
        id.writeBytes(text);
        return id.toByteArray();
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
    }

    /** That of the whole series. */
    byte[] clean() {
        byte[] clean = bytes.clone();
        ByteBuffer.wrap(clean).putInt(DAY_AT, 0);
        return clean;
    }

    /** That of one day of the series. */
    byte[] of(LocalDate day) {
        byte[] dated = clean();
        ByteBuffer.wrap(dated)
                .position(DAY_AT)
                .putShort((short) day.getYear())
                .put((byte) day.getMonthValue())
                .put((byte) day.getDayOfMonth());
        return dated;
    }
}
