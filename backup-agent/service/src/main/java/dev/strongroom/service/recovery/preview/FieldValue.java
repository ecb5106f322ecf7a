package dev.strongroom.service.recovery.preview;

import dev.strongroom.formats.mime.Parameters;
import java.util.Map;
import java.util.Optional;

/**
 * A structured header value with parameters (RFC 2045, section 5.1): {@code text/plain; charset=utf-8}.
 *
 * @param value in lower case
 * @param parameters decoded, by their names in lower case
 */
record FieldValue(String value, Map<String, String> parameters) {
    FieldValue {
        parameters = Map.copyOf(parameters);
    }

    static FieldValue of(String value) {
        return new FieldValue(value, Map.of());
    }

    /** Reads any text; what makes no sense is left out. */
    static FieldValue parse(String octets) {
        Parameters field = Parameters.of(octets);
        String value = field.value().replaceAll("\\(.*", "").strip();
        return new FieldValue(value, ParameterTexts.of(field.named()));
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    boolean isMultipart() {
        return value.startsWith("multipart/");
    }
}
