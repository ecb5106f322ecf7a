package dev.strongroom.formats.sidecar;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.strongroom.formats.item.EntryType;
import java.io.IOException;
import java.util.Optional;

/** {@link ItemLine} as JSON. */
final class ItemLineShape implements RecordShape<ItemLine> {
    @Override
    public void write(JsonGenerator json, ItemLine line) throws IOException {
        json.writeNumberField("v", line.v());
        json.writeStringField("id", line.id());
        if (line.providerId().isPresent()) {
            json.writeStringField("providerId", line.providerId().get());
        }
        json.writeStringField("file", line.file());
        json.writeStringField("sha256", line.sha256());
        json.writeNumberField("size", line.size());
        json.writeStringField("received", line.received().toString());
        if (line.sent().isPresent()) {
            json.writeStringField("sent", line.sent().get().toString());
        }
        json.writeStringField("messageId", line.messageId());
        json.writeStringField("from", line.from());
        json.writeStringField("to", line.to());
        json.writeStringField("subject", line.subject());
        json.writeNumberField("attachments", line.attachments());
        if (line.entry().isPresent()) {
            json.writeStringField("entry", line.entry().get().type().name());
            json.writeStringField("parent", line.entry().get().parent());
        }
    }

    @Override
    public ItemLine read(JsonFields fields) throws SidecarException {
        return new ItemLine(
                fields.version(ItemLine.VERSION),
                fields.text("id"),
                fields.optionalText("providerId"),
                fields.text("file"),
                fields.text("sha256"),
                fields.number("size"),
                fields.instant("received"),
                fields.optionalInstant("sent"),
                fields.text("messageId"),
                fields.text("from"),
                fields.text("to"),
                fields.text("subject"),
                fields.integer("attachments"),
                entry(fields));
    }

    private static Optional<ItemLine.Entry> entry(JsonFields fields) throws SidecarException {
        Optional<String> name = fields.optionalText("entry");
        for (EntryType type : EntryType.values()) {
            if (name.equals(Optional.of(type.name()))) {
                return Optional.of(new ItemLine.Entry(type, fields.text("parent")));
            }
        }
        if (name.isPresent()) {
            throw new DamagedSidecarException("it holds an entry that is not known: " + name.get());
        }
        return Optional.empty();
    }
}
