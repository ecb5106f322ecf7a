package dev.strongroom.formats.sidecar;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lists as JSON arrays. */
final class JsonLists {
    private JsonLists() {}

    static void texts(JsonGenerator json, String name, Iterable<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    static <T> void objects(JsonGenerator json, String name, RecordShape<T> shape, Iterable<T> values)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            json.writeStartObject();
            shape.write(json, value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static <T> List<T> read(RecordShape<T> shape, List<JsonFields> objects) throws SidecarException {
        List<T> values = new ArrayList<>(objects.size());
        for (JsonFields fields : objects) {
            values.add(shape.read(fields));
        }
        return values;
    }
}
