package dev.strongroom.formats.sidecar;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.strongroom.formats.item.ItemKind;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** {@link ContainerFile} as JSON. */
final class ContainerFileShape implements RecordShape<ContainerFile> {
    private static final RecordShape<LedgerRecord> LEDGER = new LedgerShape();

    @Override
    public void write(JsonGenerator json, ContainerFile file) throws IOException {
        json.writeNumberField("v", file.v());
        json.writeStringField("id", file.id());
        JsonLists.texts(json, "path", file.path());
        if (file.delimiter().isPresent()) {
            json.writeStringField("delimiter", file.delimiter().get());
        }
        if (file.specialUse().isPresent()) {
            json.writeStringField("specialUse", file.specialUse().get());
        }
        json.writeBooleanField("subscribed", file.subscribed());
        JsonLists.texts(json, "attributes", new TreeSet<>(file.attributes()));
        if (file.cursor().isPresent()) {
            json.writeStringField("cursor", file.cursor().get());
        }
        if (file.kind() != ItemKind.MAIL) {
            json.writeStringField("kind", file.kind().name());
        }
        json.writeObjectFieldStart("ledger");
        LEDGER.write(json, file.ledger());
        json.writeEndObject();
    }

    @Override
    public ContainerFile read(JsonFields fields) throws SidecarException {
        return new ContainerFile(
                fields.version(ContainerFile.VERSION),
                fields.text("id"),
                fields.texts("path"),
                fields.optionalText("delimiter"),
                fields.optionalText("specialUse"),
                fields.flag("subscribed"),
                Set.copyOf(fields.texts("attributes")),
                fields.optionalText("cursor"),
                kind(fields.optionalText("kind")),
                LEDGER.read(fields.object("ledger")));
    }

    private static ItemKind kind(Optional<String> name) throws DamagedSidecarException {
        for (ItemKind kind : ItemKind.values()) {
            if (kind.name().equals(name.orElse(ItemKind.MAIL.name()))) {
                return kind;
            }
        }
        throw new DamagedSidecarException("it holds items of a kind that is not known: " + name.orElse(""));
    }
}
