package dev.strongroom.service.backup;

import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.formats.item.ItemScan;
import dev.strongroom.formats.mime.Envelope;

import dev.strongroom.vault.blob.CutPoints;

/** Lets the vault cut an item where its parts begin and end, and reads what lists show of it in the same pass. */
public final class ItemCuts implements CutPoints {
    private final ItemScan scan;

    /** For one item. */
    public ItemCuts(ItemKind kind) {
        scan = ItemScan.of(kind);
    }

    @Override
    public void accept(byte[] buffer, int offset, int length) {
        scan.accept(buffer, offset, length);
    }

    @Override
    public void end() {
        scan.end();
    }

    @Override
    public long nextCut() {
        return scan.nextCut();
    }

    @Override
    public long settled() {
        return scan.settled();
    }

    /** Complete once the vault has taken the item. */
    public Envelope envelope() {
        return scan.envelope();
    }
}
