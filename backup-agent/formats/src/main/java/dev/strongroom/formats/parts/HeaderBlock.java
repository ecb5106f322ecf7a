package dev.strongroom.formats.parts;

import dev.strongroom.formats.mime.Parameters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The header of a message or of one of its parts, in its order. */
public record HeaderBlock(List<HeaderField> fields) {
    public HeaderBlock {
        fields = List.copyOf(fields);
    }

    /** The first field of this name. */
    public Optional<HeaderField> first(String name) {
        return fields.stream().filter(field -> field.name().equalsIgnoreCase(name)).findFirst();
    }

    /**
     * Content-Type, in lower case and with its parameters.
     *
     * @param missing what holds when there is none or it can't be read
     */
    public FieldValue contentType(String missing) {
        return first("Content-Type").map(field -> FieldValue.parse(field.octets()))
                .filter(value -> value.value().matches("[^/\\s]+/[^/\\s]+"))
                .orElseGet(() -> FieldValue.of(missing));
    }

    /** What separates the parts of a multipart, octet for octet. */
    Optional<String> boundary() {
        return first("Content-Type").map(field -> Parameters.of(field.octets()).named().getOrDefault("boundary", ""))
                .map(String::stripTrailing)
                .filter(boundary -> !boundary.isEmpty());
    }

    /** Content-Disposition, in lower case and with its parameters. */
    public Optional<FieldValue> disposition() {
        return first("Content-Disposition").map(field -> FieldValue.parse(field.octets()));
    }

    /** Content-Transfer-Encoding in lower case; "7bit" when there is none. */
    String transferEncoding() {
        return first("Content-Transfer-Encoding").map(field -> FieldValue.parse(field.octets()).value())
                .orElse("7bit")
                .toLowerCase(Locale.ROOT);
    }

    /** Content-ID without its brackets. */
    public Optional<String> contentId() {
        return first("Content-ID").map(field -> field.octets().strip().replaceAll("^<|>$", ""))
                .filter(id -> !id.isEmpty());
    }
}
