package dev.strongroom.formats.sidecar;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.strongroom.formats.sidecar.LedgerRecord.GapRecord;
import java.io.IOException;

/** {@link LedgerRecord} as JSON. */
final class LedgerShape implements RecordShape<LedgerRecord> {
    private static final RecordShape<GapRecord> GAP = new GapShape();

    @Override
    public void write(JsonGenerator json, LedgerRecord ledger) throws IOException {
        json.writeNumberField("run", ledger.run());
        json.writeNumberField("countBefore", ledger.countBefore());
        json.writeNumberField("countAfter", ledger.countAfter());
        json.writeNumberField("seen", ledger.seen());
        json.writeNumberField("stored", ledger.stored());
        json.writeNumberField("catalogued", ledger.catalogued());
        json.writeBooleanField("closed", ledger.closed());
        JsonLists.texts(json, "changes", ledger.changes());
        JsonLists.objects(json, "gaps", GAP, ledger.gaps());
    }

    @Override
    public LedgerRecord read(JsonFields fields) throws SidecarException {
        return new LedgerRecord(
                fields.integer("run"),
                fields.number("countBefore"),
                fields.number("countAfter"),
                fields.number("seen"),
                fields.number("stored"),
                fields.number("catalogued"),
                fields.flag("closed"),
                fields.texts("changes"),
                JsonLists.read(GAP, fields.objects("gaps")));
    }

    private static final class GapShape implements RecordShape<GapRecord> {
        @Override
        public void write(JsonGenerator json, GapRecord gap) throws IOException {
            json.writeStringField("id", gap.id());
            json.writeStringField("reason", gap.reason());
        }

        @Override
        public GapRecord read(JsonFields fields) throws SidecarException {
            return new GapRecord(fields.text("id"), fields.text("reason"));
        }
    }
}
