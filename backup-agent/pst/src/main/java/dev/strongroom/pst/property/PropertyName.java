package dev.strongroom.pst.property;

import java.util.UUID;

/** The name of a property whose number differs from file to file ([MS-PST], section 2.4.7). */
public sealed interface PropertyName extends PropertyKey {
    /** Within which set of names it means something. */
    UUID set();

    /**
     * A name that is a number.
     *
     * @param lid its number within the set (a "long id")
     */
    record Numbered(UUID set, int lid) implements PropertyName {}

    /**
     * A name that is a text.
     *
     * @param text in the case in which it was given
     */
    record Textual(UUID set, String text) implements PropertyName {}
}
