package dev.strongroom.service.rest.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** In which direction items are sorted. */
public enum ItemOrder {
    @JsonProperty("asc")
    ASC, @JsonProperty("desc")
    DESC;

    /** As a query parameter spells it. */
    public static ItemOrder fromString(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
