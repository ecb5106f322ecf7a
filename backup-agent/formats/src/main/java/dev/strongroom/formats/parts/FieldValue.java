package dev.strongroom.formats.parts;

import dev.strongroom.formats.mime.Parameters;
import java.util.Map;
import java.util.Optional;

/**
 * A structured header value with parameters (RFC 2045, section 5.1): {@code text/plain; charset=utf-8}.
 *
 * @param value in lower case
 * @param parameters decoded, by their names in lower case
 */
public record FieldValue(String value, Map<String, String> parameters) {
    public FieldValue {
        parameters = Map.copyOf(parameters);
    }

    /** A value without parameters. */
    public static FieldValue of(String value) {
        return new FieldValue(value, Map.of());
    }

    /** Reads any text; what makes no sense is left out. */
    public static FieldValue parse(String octets) {
        Parameters field = Parameters.of(octets);
        String value = field.value().replaceAll("\\(.*", "").strip();
        return new FieldValue(value, ParameterTexts.of(field.named()));
    }

    /** A parameter, decoded, by its name in lower case. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** Whether it is the type of a part that holds parts. */
    public boolean isMultipart() {
        return value.startsWith("multipart/");
    }
}
