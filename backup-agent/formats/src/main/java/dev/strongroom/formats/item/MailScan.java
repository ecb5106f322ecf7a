package dev.strongroom.formats.item;

import dev.strongroom.formats.mime.Envelope;
import dev.strongroom.formats.mime.PartBoundaries;

/** Cuts a message where its parts begin and end. */
final class MailScan implements ItemScan {
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

    @Override
    public Envelope envelope() {
        return boundaries.envelope();
    }
}
