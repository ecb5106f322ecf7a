package dev.strongroom.formats.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Feeds messages to {@link PartBoundaries} and collects the cuts. */
final class Cuts {
    private Cuts() {}

    /** The cuts of a message that is accepted at once. */
    static List<Long> of(byte[] message) {
        PartBoundaries boundaries = new PartBoundaries();
        boundaries.accept(message, 0, message.length);
        boundaries.end();
        List<Long> cuts = new ArrayList<>();
        drain(boundaries, cuts);
        return cuts;
    }

    /**
     * The cuts of a message that is accepted in random pieces, read as they become known. Fails when a cut lies below
     * what was settled before it was known, or when what is settled lags more than the class promises.
     */
    static List<Long> inPieces(byte[] message, Random random) {
        PartBoundaries boundaries = new PartBoundaries();
        List<Long> cuts = new ArrayList<>();
        int at = 0;
        while (at < message.length) {
            int most = random.nextInt(4) == 0 ? 3 : random.nextInt(2) == 0 ? 200 : 20_000;
            int length = Math.min(message.length - at, 1 + random.nextInt(most));
            long settled = boundaries.settled();
            int known = cuts.size();
            byte[] copy = new byte[length + 5];
            System.arraycopy(message, at, copy, 3, length);
            boundaries.accept(copy, 3, length);
            at += length;
            drain(boundaries, cuts);
            if (cuts.size() > known && cuts.get(known) < settled) {
                throw new AssertionError("Cut " + cuts.get(known) + " though all below " + settled + " was settled");
            }
            if (at - boundaries.settled() > 18 * 1024) {
                throw new AssertionError("Settled only up to " + boundaries.settled() + " after " + at + " bytes");
            }
        }
        boundaries.end();
        drain(boundaries, cuts);
        return cuts;
    }

    private static void drain(PartBoundaries boundaries, List<Long> cuts) {
        for (long cut = boundaries.nextCut(); cut >= 0; cut = boundaries.nextCut()) {
            cuts.add(cut);
        }
    }
}
