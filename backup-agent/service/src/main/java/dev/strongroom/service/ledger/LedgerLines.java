package dev.strongroom.service.ledger;

import dev.strongroom.connectors.Container;
import dev.strongroom.formats.sidecar.LedgerRecord;
import dev.strongroom.model.run.Gap;
import dev.strongroom.model.run.LedgerLine;
import java.util.List;

/** The ledger's lines as people look them up. */
public final class LedgerLines {
    private LedgerLines() {}

    /** The line of a container that was read. */
    public static LedgerLine of(Container container, LedgerRecord ledger) {
        return new LedgerLine(container.id(), String.join("/", container.path()), ledger.countBefore(),
                ledger.countAfter(), ledger.seen(), ledger.stored(), ledger.catalogued(), ledger.closed(),
                ledger.changes(), ledger.gaps().stream().map(gap -> new Gap(gap.id(), gap.reason())).toList());
    }

    /**
     * The line of a container that was not read at all; what the restore point has of it is older.
     *
     * @param count how many items the source said it has, as far as that is known
     */
    public static LedgerLine unread(Container container, long count, long stored, String reason) {
        return new LedgerLine(container.id(), String.join("/", container.path()), count, count, 0, stored, stored,
                false,
                List.of(reason), List.of());
    }
}
