package dev.strongroom.formats.sidecar;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

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
                fields.integer("attachments"));
    }
}
