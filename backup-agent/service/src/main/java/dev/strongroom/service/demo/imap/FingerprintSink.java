package dev.strongroom.service.demo.imap;

import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.SourceItem;
import dev.strongroom.service.demo.stage.Fingerprints;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Takes the SHA-256 of each message of a folder. */
record FingerprintSink(List<String> folder, Fingerprints found) implements ItemSink {
    @Override
    public void added(SourceItem item, ItemContent content) throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream in = new DigestInputStream(content.open(), sha256)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        synchronized (found) {
            found.add(folder, HexFormat.of().formatHex(sha256.digest()));
        }
    }

    @Override
    public void gap(ItemId id, String reason) {
        synchronized (found) {
            found.add(folder, "unreadable: " + reason);
        }
    }

    @Override
    public void expected(long items) {
        // Nobody waits for the end of a folder alone.
    }

    @Override
    public void changed(SourceItem item, ItemContent content) {
        throw nothingIsKnown();
    }

    @Override
    public void stateChanged(ItemId id, ItemState state) {
        throw nothingIsKnown();
    }

    @Override
    public void renumbered(ItemId known, SourceItem item) {
        throw nothingIsKnown();
    }

    @Override
    public void vanished(ItemId id) {
        throw nothingIsKnown();
    }

    @Override
    public void outdated(ItemId id, String reason) {
        throw nothingIsKnown();
    }

    @Override
    public boolean stopRequested() {
        return false;
    }

    private static IllegalStateException nothingIsKnown() {
        return new IllegalStateException("A reading that knows no items can't find any of them changed");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
