package dev.strongroom.pst.ltp;

import dev.strongroom.pst.property.PropertyId;
import dev.strongroom.pst.property.PropertyKey;

/** The number that a file has for a property. */
@FunctionalInterface
public interface PropertyIds {
    /** Those that are the same in every file. */
    PropertyIds FIXED = key -> {
        if (key instanceof PropertyId id) {
            return id.value();
        }
        throw new IllegalArgumentException("No names here: " + key);
    };

    /** The number of a property; a name that is new gets one. */
    int of(PropertyKey key);
}
