package dev.strongroom.pst.ltp;

import dev.strongroom.pst.property.Guids;
import dev.strongroom.pst.property.PropertyValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Values as they lie in heaps and tables ([MS-PST], sections 2.3.3.4 and 2.3.4.4). */
final class ValueBytes {
    private ValueBytes() {}

    /** A value of up to 32 bits as a number. */
    static int small(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Int16 number -> number.value() & 0xffff;
            case PropertyValue.Int32 number -> number.value();
            case PropertyValue.Bool flag -> flag.value() ? 1 : 0;
            default -> throw new IllegalArgumentException("Not small: " + value.type());
        };
    }

    /** Whether a value takes 32 bits or fewer. */
    static boolean isSmall(PropertyValue value) {
        return value instanceof PropertyValue.Int32 || value instanceof PropertyValue.Bool
                || value instanceof PropertyValue.Int16;
    }

    /** A value of 64 bits as a number. */
    static long wide(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Int64 number -> number.value();
            case PropertyValue.Time time -> time.fileTime();
            case PropertyValue.Float64 number -> Double.doubleToRawLongBits(number.value());
            default -> throw new IllegalArgumentException("Not of 64 bits: " + value.type());
        };
    }

    /** Whether a value takes 64 bits. */
    static boolean isWide(PropertyValue value) {
        return value.type().width() == Long.BYTES;
    }

    /** The bytes of a value that does not lie where its property is named. */
    static byte[] of(PropertyValue value) {
        return switch (value) {
            case PropertyValue.Text text -> utf16(text.value());
            case PropertyValue.Binary binary -> binary.value();
            case PropertyValue.Guid guid -> Guids.bytes(guid.value());
            case PropertyValue.Int32s numbers -> numbers(numbers.values());
            case PropertyValue.Texts texts -> list(texts.values().stream().map(ValueBytes::utf16).toList());
            case PropertyValue.Binaries binaries -> list(binaries.values());
            case PropertyValue.Int64 _,PropertyValue.Time _,PropertyValue.Float64 _ -> number(wide(value));
            case PropertyValue.Int16 _,PropertyValue.Int32 _,PropertyValue.Bool _ ->
                throw new IllegalArgumentException("Lies where it is named: " + value.type());
        };
    }

    /** Text in UTF-16LE. */
    static byte[] utf16(String text) {
        byte[] bytes = new byte[text.length() * Character.BYTES];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes[2 * i] = (byte) c;
            bytes[2 * i + 1] = (byte) (c >>> Byte.SIZE);
        }
        return bytes;
    }

    private static byte[] number(long value) {
        byte[] bytes = new byte[Long.BYTES];
        LittleEndian.putLong(bytes, 0, value);
        return bytes;
    }

    private static byte[] numbers(List<Integer> values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.size() * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        values.forEach(bytes::putInt);
        return bytes.array();
    }

    /** Many values, each as long as it is: their count, where each begins, and then they themselves. */
    private static byte[] list(List<byte[]> values) {
        int at = (1 + values.size()) * Integer.BYTES;
        ByteBuffer bytes = ByteBuffer.allocate(at + values.stream().mapToInt(value -> value.length).sum())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(values.size());
        for (byte[] value : values) {
            bytes.putInt(at);
            at += value.length;
        }
        values.forEach(bytes::put);
        return bytes.array();
    }
}
