package dev.strongroom.formats.item;

import dev.strongroom.formats.mime.Envelope;
import java.util.Optional;

/** Looks at nothing: what lists show of a file stands beside it, and it is cut by its content alone. */
final class UnreadScan implements ItemScan {
    private long seen;

    @Override
    public void accept(byte[] buffer, int offset, int length) {
        seen += length;
    }

    @Override
    public void end() {
        seen = Long.MAX_VALUE;
    }

    @Override
    public long nextCut() {
        return -1;
    }

    @Override
    public long settled() {
        return seen;
    }

    @Override
    public Envelope envelope() {
        return new Envelope("", "", "", "", Optional.empty(), 0);
    }
}
