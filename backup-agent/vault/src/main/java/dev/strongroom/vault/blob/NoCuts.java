package dev.strongroom.vault.blob;

/** Names no cut: only size decides. */
public final class NoCuts implements CutPoints {
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
}
