package dev.strongroom.service.rest.resource;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** In which order jobs are listed. */
public enum JobOrder {
    @JsonProperty("latest")
    LATEST, @JsonProperty("oldest")
    OLDEST;

    /** As a query parameter spells it. */
    public static JobOrder fromString(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
