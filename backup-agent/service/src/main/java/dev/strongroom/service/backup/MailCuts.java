package dev.strongroom.service.backup;

import dev.strongroom.formats.mime.Envelope;
import dev.strongroom.formats.mime.PartBoundaries;
import dev.strongroom.vault.blob.CutPoints;

/** Lets the vault cut a message where its parts begin and end, and reads its envelope in the same pass. */
public final class MailCuts implements CutPoints {
    private final PartBoundaries boundaries = new PartBoundaries();

    @Override
    public void accept(byte[] buffer, int offset, int length) {
        boundaries.accept(buffer, offset, length);
    }

    @Override
    public void end() {
        boundaries.end();
    }

    @Override
    public long nextCut() {
        return boundaries.nextCut();
    }

    @Override
    public long settled() {
        return boundaries.settled();
    }

    /** Complete once the vault has taken the message. */
    public Envelope envelope() {
        return boundaries.envelope();
    }
}
