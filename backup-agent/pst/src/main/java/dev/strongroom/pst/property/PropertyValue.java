package dev.strongroom.pst.property;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A value of a property; values hold nothing that a file can't. */
public sealed interface PropertyValue {
    /** What kind of value it is. */
    PropertyType type();

    /** A number of 16 bits. */
    record Int16(short value) implements PropertyValue {
        @Override
        public PropertyType type() {
            return PropertyType.INT16;
        }
    }

    /** A number of 32 bits. */
    record Int32(int value) implements PropertyValue {
        @Override
        public PropertyType type() {
            return PropertyType.INT32;
        }
    }

    /** A number of 64 bits. */
    record Int64(long value) implements PropertyValue {
        @Override
        public PropertyType type() {
            return PropertyType.INT64;
        }
    }

    /** A number with a fraction. */
    record Float64(double value) implements PropertyValue {
        @Override
        public PropertyType type() {
            return PropertyType.FLOAT64;
        }
    }

    /** Yes or no. */
    record Bool(boolean value) implements PropertyValue {
        @Override
        public PropertyType type() {
            return PropertyType.BOOLEAN;
        }
    }

    /**
     * A time.
     *
     * @param fileTime steps of 100 ns since the beginning of 1601 in UTC
     */
    record Time(long fileTime) implements PropertyValue {
        /** The time nearest to this one that a file can hold: from 1601 to 4500. */
        public static Time of(Instant instant) {
            return new Time(FileTime.of(instant));
        }

        @Override
        public PropertyType type() {
            return PropertyType.TIME;
        }
    }

    /** A GUID. */
    record Guid(UUID value) implements PropertyValue {
        @Override
        public PropertyType type() {
            return PropertyType.GUID;
        }
    }

    /**
     * Text.
     *
     * @param value without NUL, and with U+FFFD for each surrogate that has lost its other half
     */
    record Text(String value) implements PropertyValue {
        public Text {
            value = SafeText.of(value);
        }

        @Override
        public PropertyType type() {
            return PropertyType.TEXT;
        }
    }

    /** Bytes, which nobody changes any more. */
    @SuppressWarnings("ArrayRecordComponent") // Values are written, never compared; a copy of each body would cost.
    record Binary(byte[] value) implements PropertyValue {
        @Override
        public PropertyType type() {
            return PropertyType.BINARY;
        }
    }

    /** Many numbers. */
    record Int32s(List<Integer> values) implements PropertyValue {
        public Int32s {
            values = List.copyOf(values);
        }

        @Override
        public PropertyType type() {
            return PropertyType.INT32S;
        }
    }

    /** Many texts, each as {@link Text} has it. */
    record Texts(List<String> values) implements PropertyValue {
        public Texts {
            values = values.stream().map(SafeText::of).toList();
        }

        @Override
        public PropertyType type() {
            return PropertyType.TEXTS;
        }
    }

    /** Many times bytes. */
    record Binaries(List<byte[]> values) implements PropertyValue {
        public Binaries {
            values = List.copyOf(values);
        }

        @Override
        public PropertyType type() {
            return PropertyType.BINARIES;
        }
    }
}
