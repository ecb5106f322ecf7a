package dev.strongroom.formats.sidecar;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;

/** {@link StateLine} as JSON. */
final class StateLineShape implements RecordShape<StateLine> {
    @Override
    public void write(JsonGenerator json, StateLine line) throws IOException {
        json.writeNumberField("v", line.v());
        json.writeStringField("id", line.id());
        JsonLists.texts(json, "flags", line.flags());
        if (!line.properties().isEmpty()) {
            json.writeObjectFieldStart("properties");
            for (Map.Entry<String, String> property : line.properties().entrySet()) {
                json.writeStringField(property.getKey(), property.getValue());
            }
            json.writeEndObject();
        }
    }

    @Override
    public StateLine read(JsonFields fields) throws SidecarException {
        return new StateLine(fields.version(StateLine.VERSION), fields.text("id"), fields.texts("flags"),
                fields.textsByName("properties"));
    }
}
