package dev.strongroom.connectors.imap.source;

import java.util.HashMap;
import java.util.Map;

/** Decides when a message is given up, and when all of them are. One thread. */
final class MessageFailures {
    private static final int MOST_IN_BATCH = 2;
    private static final int MOST_ALONE = 2;
    private static final int MOST_GAPS_IN_A_ROW = 5;

    private final FolderWork work;
    private final Map<Long, Integer> broke = new HashMap<>();
    private final Map<Long, Integer> lost = new HashMap<>();
    private int gapsInARow;

    /** What to do with a message on which the connection broke. */
    enum Verdict {
        AGAIN, ALONE, GAP, HOPELESS
    }

    MessageFailures(FolderWork work) {
        this.work = work;
    }

    void delivered(long uid) {
        broke.remove(uid);
        lost.remove(uid);
        gapsInARow = 0;
    }

    /** The connection broke when this message was to come next. */
    Verdict broke(long uid, String reason) {
        int times = broke.merge(uid, 1, Integer::sum);
        if (times < MOST_IN_BATCH) {
            return Verdict.AGAIN;
        }
        if (times < MOST_IN_BATCH + MOST_ALONE) {
            return Verdict.ALONE;
        }
        if (++gapsInARow > MOST_GAPS_IN_A_ROW) {
            // That many bad messages side by side are a bad server, and no reason to write off the rest.
            return Verdict.HOPELESS;
        }
        work.gap(uid, "The message can't be read: " + reason + ".");
        return Verdict.GAP;
    }

    /** The message's content ended too early. It may be read from its start once more, and then is given up. */
    Verdict lostContent(long uid, String reason) {
        if (lost.merge(uid, 1, Integer::sum) <= 1) {
            return Verdict.ALONE;
        }
        work.gap(uid, reason);
        return Verdict.GAP;
    }

    /** The server does not give the message. */
    void refused(long uid, String reason) {
        work.gap(uid, "The server does not give the message: " + reason);
    }
}
