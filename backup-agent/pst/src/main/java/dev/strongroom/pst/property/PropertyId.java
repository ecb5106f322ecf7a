package dev.strongroom.pst.property;

/**
 * A property whose number is the same in every file ([MS-OXPROPS]).
 *
 * @param value from 0x0001 to 0x7FFF
 */
public record PropertyId(int value) implements PropertyKey {
    /** The first number that a file gives to a name. */
    public static final int FIRST_NAMED = 0x8000;

    public PropertyId {
        if (value <= 0 || value >= FIRST_NAMED) {
            throw new IllegalArgumentException("No fixed property: 0x%04X".formatted(value));
        }
    }
}
