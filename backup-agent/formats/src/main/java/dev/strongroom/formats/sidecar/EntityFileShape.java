package dev.strongroom.formats.sidecar;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** {@link EntityFile} as JSON. */
final class EntityFileShape implements RecordShape<EntityFile> {
    @Override
    public void write(JsonGenerator json, EntityFile file) throws IOException {
        json.writeNumberField("v", file.v());
        json.writeStringField("id", file.id());
        json.writeStringField("service", file.service());
        json.writeStringField("name", file.name());
        json.writeStringField("address", file.address());
        json.writeNumberField("run", file.run());
        json.writeStringField("asOf", file.asOf().toString());
        json.writeStringField("outcome", file.outcome());
    }

    @Override
    public EntityFile read(JsonFields fields) throws SidecarException {
        return new EntityFile(
                fields.version(EntityFile.VERSION),
                fields.text("id"),
                fields.text("service"),
                fields.text("name"),
                fields.text("address"),
                fields.integer("run"),
                fields.instant("asOf"),
                fields.text("outcome"));
    }
}
