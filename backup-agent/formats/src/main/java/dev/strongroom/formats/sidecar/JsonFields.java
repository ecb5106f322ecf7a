package dev.strongroom.formats.sidecar;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fields of one JSON object, each asked for with the type that it must have. */
final class JsonFields {
    private final Map<String, Object> values;

    private JsonFields(Map<String, Object> values) {
        this.values = values;
    }

    /** Reads the object at whose opening brace the parser stands. */
    static JsonFields read(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new DamagedSidecarException("it is no object");
        }
        Map<String, Object> values = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            if (json.nextToken() != JsonToken.VALUE_NULL) {
                values.put(name, value(json));
            }
        }
        return new JsonFields(values);
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_OBJECT -> read(json);
            case START_ARRAY -> list(json);
            default -> throw new JsonParseException(json, "A value is missing");
        };
    }

    private static List<Object> list(JsonParser json) throws IOException {
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.VALUE_NULL) {
                list.add(value(json));
            }
        }
        return list;
    }

    /** The schema version, unless it is newer than what this program knows. */
    int version(int known) throws SidecarException {
        int found = integer("v");
        if (found > known) {
            throw new NewerSidecarException(found, known);
        }
        return found;
    }

    String text(String name) throws DamagedSidecarException {
        return required(name, String.class);
    }

    Optional<String> optionalText(String name) throws DamagedSidecarException {
        return values.containsKey(name) ? Optional.of(text(name)) : Optional.empty();
    }

    Instant instant(String name) throws DamagedSidecarException {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException e) {
            throw new DamagedSidecarException("\"" + name + "\" is no time", e);
        }
    }

    Optional<Instant> optionalInstant(String name) throws DamagedSidecarException {
        return values.containsKey(name) ? Optional.of(instant(name)) : Optional.empty();
    }

    long number(String name) throws DamagedSidecarException {
        return required(name, Long.class);
    }

    int integer(String name) throws DamagedSidecarException {
        long value = number(name);
        if (value != (int) value) {
            throw new DamagedSidecarException("\"" + name + "\" is too large");
        }
        return (int) value;
    }

    boolean flag(String name) throws DamagedSidecarException {
        return required(name, Boolean.class);
    }

    List<String> texts(String name) throws DamagedSidecarException {
        return elements(name, String.class);
    }

    /** The texts of an object by their names; none when the field is missing. */
    SortedMap<String, String> textsByName(String name) throws DamagedSidecarException {
        SortedMap<String, String> texts = new TreeMap<>();
        if (values.containsKey(name)) {
            JsonFields object = object(name);
            for (String key : object.values.keySet()) {
                texts.put(key, object.text(key));
            }
        }
        return texts;
    }

    JsonFields object(String name) throws DamagedSidecarException {
        return required(name, JsonFields.class);
    }

    List<JsonFields> objects(String name) throws DamagedSidecarException {
        return elements(name, JsonFields.class);
    }

    private <T> List<T> elements(String name, Class<T> type) throws DamagedSidecarException {
        List<T> elements = new ArrayList<>();
        for (Object element : required(name, List.class)) {
            elements.add(typed(name, element, type));
        }
        return elements;
    }

    private <T> T required(String name, Class<T> type) throws DamagedSidecarException {
        Object value = values.get(name);
        if (value == null) {
            throw new DamagedSidecarException("it has no \"" + name + "\"");
        }
        return typed(name, value, type);
    }

    private static <T> T typed(String name, Object value, Class<T> type) throws DamagedSidecarException {
        if (!type.isInstance(value)) {
            throw new DamagedSidecarException("\"" + name + "\" is of the wrong kind");
        }
        return type.cast(value);
    }
}
