package dev.strongroom.pst.property;

import java.util.UUID;

/** A property with the type that its values have. */
public record Property(PropertyKey key, PropertyType type) {
    /** One that MAPI gives a number. */
    public static Property of(int id, PropertyType type) {
        return new Property(new PropertyId(id), type);
    }

    /** One with a number as its name. */
    public static Property named(UUID set, int lid, PropertyType type) {
        return new Property(new PropertyName.Numbered(set, lid), type);
    }

    /** One with a text as its name. */
    public static Property named(UUID set, String name, PropertyType type) {
        return new Property(new PropertyName.Textual(set, name), type);
    }
}
