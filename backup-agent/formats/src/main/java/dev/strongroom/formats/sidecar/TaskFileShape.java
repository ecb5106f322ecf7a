package dev.strongroom.formats.sidecar;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.strongroom.formats.sidecar.TaskFile.EntityEntry;
import java.io.IOException;

/** {@link TaskFile} as JSON. */
final class TaskFileShape implements RecordShape<TaskFile> {
    private static final RecordShape<EntityEntry> ENTRY = new EntryShape();

    @Override
    public void write(JsonGenerator json, TaskFile file) throws IOException {
        json.writeNumberField("v", file.v());
        json.writeStringField("accountId", file.accountId());
        json.writeStringField("taskId", file.taskId());
        json.writeStringField("service", file.service());
        json.writeStringField("name", file.name());
        json.writeBooleanField("checkpoint", file.checkpoint());
        JsonLists.objects(json, "entities", ENTRY, file.entities());
    }

    @Override
    public TaskFile read(JsonFields fields) throws SidecarException {
        return new TaskFile(
                fields.version(TaskFile.VERSION),
                fields.text("accountId"),
                fields.text("taskId"),
                fields.text("service"),
                fields.text("name"),
                fields.flag("checkpoint"),
                JsonLists.read(ENTRY, fields.objects("entities")));
    }

    private static final class EntryShape implements RecordShape<EntityEntry> {
        @Override
        public void write(JsonGenerator json, EntityEntry entry) throws IOException {
            json.writeStringField("id", entry.id());
            json.writeStringField("name", entry.name());
            json.writeStringField("address", entry.address());
            json.writeStringField("directory", entry.directory());
            json.writeNumberField("run", entry.run());
            json.writeStringField("asOf", entry.asOf().toString());
            json.writeStringField("outcome", entry.outcome());
        }

        @Override
        public EntityEntry read(JsonFields fields) throws SidecarException {
            return new EntityEntry(
                    fields.text("id"),
                    fields.text("name"),
                    fields.text("address"),
                    fields.text("directory"),
                    fields.integer("run"),
                    fields.instant("asOf"),
                    fields.text("outcome"));
        }
    }
}
