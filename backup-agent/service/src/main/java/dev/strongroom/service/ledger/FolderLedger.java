package dev.strongroom.service.ledger;

import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.IdSet;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.formats.sidecar.LedgerRecord;
import dev.strongroom.formats.sidecar.LedgerRecord.GapRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds the ids that a source listed against those that the vault's directory and the catalogue hold, as sets, and the
 * source's own count against the listing. The ledger closes when nothing is left over on any side.
 */
public final class FolderLedger {
    private static final int GAPS_LISTED = 1_000;

    private final ContainerReading reading;
    private final StoredIds stored;
    private final Gaps gaps;

    public FolderLedger(ContainerReading reading, StoredIds stored, Gaps gaps) {
        this.reading = reading;
        this.stored = stored;
        this.gaps = gaps;
    }

    /** What the source listed and the vault does not hold. */
    public IdSet missing() {
        return reading.seen().minus(stored.of(reading.seen().epoch()));
    }

    /** What the vault holds as it was before it changed, with the reason: of items that are still there. */
    public List<GapRecord> outdated() {
        return gaps.outdated()
                .entrySet()
                .stream()
                .filter(gap -> reading.seen().contains(gap.getKey()) && stored.contains(gap.getKey()))
                .map(gap -> new GapRecord(gap.getKey().toString(),
                        "The version before its last change is kept. " + gap.getValue()))
                .toList();
    }

    /** Whether the cursor has the next reading look for all that is missing. */
    public boolean cursorNamesMissing() {
        return missing().minus(reading.again()).size() == 0;
    }

    /** What the vault holds and the source did not list: it is gone. */
    public List<ItemId> surplus() {
        List<ItemId> surplus = new ArrayList<>();
        for (IdSet set : stored.all()) {
            IdSet unlisted = set.epoch() == reading.seen().epoch() ? set.minus(reading.seen()) : set;
            unlisted.numbers().forEach(number -> surplus.add(new ItemId(set.epoch(), number)));
        }
        return surplus;
    }

    /**
     * The ledger's line.
     *
     * @param run the entity's run number
     * @param catalogued the ids that the catalogue holds, a set for each epoch
     * @param notes what else changed meanwhile
     */
    public LedgerRecord close(int run, List<IdSet> catalogued, List<String> notes) {
        IdSet missing = missing();
        long inVault = stored.all().stream().mapToLong(IdSet::size).sum();
        long inCatalogue = catalogued.stream().mapToLong(IdSet::size).sum();
        List<String> changes = new ArrayList<>(reading.changes());
        changes.addAll(notes);
        boolean counted = countExplained(changes);
        boolean same = inVault == inCatalogue && catalogued.stream().allMatch(this::heldByVault);
        if (!same) {
            changes.add("The vault holds " + inVault + " items and the catalogue lists " + inCatalogue
                    + ": rebuild the catalogue.");
        }
        List<GapRecord> outdated = outdated();
        boolean closed = reading.complete() && counted && same && missing.size() == 0 && outdated.isEmpty()
                && surplus().isEmpty();
        return new LedgerRecord(run, reading.countBefore(), reading.countAfter(), reading.seen().size(), inVault,
                inCatalogue, closed, changes, listed(missing, outdated));
    }

    private boolean heldByVault(IdSet catalogued) {
        return catalogued.minus(stored.of(catalogued.epoch())).size() == 0;
    }

    /** The listing must agree with one of the two counts, unless the source says what changed between them. */
    private boolean countExplained(List<String> changes) {
        long seen = reading.seen().size();
        if (!reading.complete()) {
            changes.add("It was not read to its end. The next backup goes on.");
            return false;
        }
        if (seen == reading.countBefore() || seen == reading.countAfter() || !changes.isEmpty()) {
            return true;
        }
        changes.add("The server counts " + reading.countBefore() + " before and " + reading.countAfter()
                + " after, and lists " + seen + ".");
        return false;
    }

    private List<GapRecord> listed(IdSet missing, List<GapRecord> outdated) {
        Stream<GapRecord> unread = missing.numbers()
                .mapToObj(number -> new ItemId(missing.epoch(), number))
                .map(id -> new GapRecord(id.toString(), gaps.reason(id)));
        return Stream.concat(unread, outdated.stream()).limit(GAPS_LISTED).toList();
    }
}
