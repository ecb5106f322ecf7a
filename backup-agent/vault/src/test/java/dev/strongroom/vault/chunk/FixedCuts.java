package dev.strongroom.vault.chunk;

import dev.strongroom.vault.blob.CutPoints;

/** Names cuts that were fixed before, each as late as it is told to. */
final class FixedCuts implements CutPoints {
    private final int delay;
    private final long[] cuts;
    private int next;
    private long seen;

    private FixedCuts(int delay, long[] cuts) {
        this.delay = delay;
        this.cuts = cuts;
    }

    static FixedCuts at(long... cuts) {
        return new FixedCuts(0, cuts);
    }

    /** The same cuts, each known only when so many bytes behind it were seen. */
    FixedCuts known(int later) {
        return new FixedCuts(later, cuts);
    }

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
        return next < cuts.length && cuts[next] <= settled() ? cuts[next++] : -1;
    }

    @Override
    public long settled() {
        return Math.max(0, seen - delay);
    }
}
