package dev.strongroom.vault.chunk;

import dev.strongroom.vault.blob.CutPoints;
import dev.strongroom.vault.blob.NoCuts;

/**
 * Decides where one file is cut. Without cut points it cuts exactly where restic does. With them, each piece between two
 * cuts is one chunk, except that a piece of more than 8 MiB is cut as restic would cut a file of these bytes.
 */
final class Cutter {
    private final Rabin rabin;
    private final CutPoints cuts;
    private final boolean asRestic;

    /** Where the next chunk begins in the file. */
    private long position;
    private long nextCut = -1;
    /** Whether the piece that the next chunk begins or goes on with is known to have more than 8 MiB. */
    private boolean longPiece;
    /** Up to which length Rabin's cut has been looked for. */
    private int scanned;

    Cutter(Rabin rabin, CutPoints cuts) {
        this.rabin = rabin;
        this.cuts = cuts;
        this.asRestic = cuts instanceof NoCuts;
    }

    /** What is known of the bytes that follow those at hand. */
    enum Rest {
        /** There may be more, and there is room for it. */
        UNKNOWN,
        /** There may be more, but no room: a decision is needed. */
        NO_ROOM,
        /** The file has ended. */
        NONE
    }

    /** The length of the next chunk, or -1 when more bytes are needed to tell or none are left. */
    int next(byte[] bytes, int start, int available, Rest rest) {
        if (available == 0) {
            return -1;
        }
        if (!asRestic) {
            findCut();
        }
        int length = asRestic || isLong(available, rest)
                ? byRabin(bytes, start, available, rest)
                : byCut(available, rest);
        if (length > 0) {
            position += length;
            scanned = 0;
            longPiece &= position != nextCut;
        }
        return length;
    }

    private void findCut() {
        while (nextCut <= position) {
            nextCut = cuts.nextCut();
            if (nextCut < 0) {
                return;
            }
        }
    }

    private boolean isLong(int available, Rest rest) {
        if (!longPiece) {
            longPiece = switch (rest) {
                case NONE -> pieceEnd(available) > Rabin.MAX;
                case NO_ROOM -> nextCut < 0 || nextCut - position > Rabin.MAX;
                case UNKNOWN -> nextCut < 0
                        ? available > Rabin.MAX && cuts.settled() - position > Rabin.MAX
                        : nextCut - position > Rabin.MAX;
            };
        }
        return longPiece;
    }

    /** Where the piece ends, counted from the chunk's start, when the file ends after the bytes at hand. */
    private long pieceEnd(int available) {
        return nextCut < 0 ? available : Math.min(available, nextCut - position);
    }

    private int byCut(int available, Rest rest) {
        boolean atHand = nextCut >= 0 && nextCut - position <= available;
        return atHand || rest == Rest.NONE ? (int) pieceEnd(available) : -1;
    }

    private int byRabin(byte[] bytes, int start, int available, Rest rest) {
        int limit = (int) Math.min(available, asRestic ? available : certain(available, rest));
        int length = rabin.cut(bytes, start, scanned, limit);
        if (length > 0) {
            return length;
        }
        scanned = limit;
        boolean atCut = !asRestic && nextCut - position == limit;
        return atCut || (rest == Rest.NONE && limit == available) ? limit : -1;
    }

    /** Up to where no cut can come that is not known yet. */
    private long certain(int available, Rest rest) {
        if (nextCut >= 0) {
            return nextCut - position;
        }
        return rest == Rest.UNKNOWN ? Math.max(0, cuts.settled() - position) : available;
    }
}
