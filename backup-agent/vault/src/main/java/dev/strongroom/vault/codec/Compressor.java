package dev.strongroom.vault.codec;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;

/** Compresses with zstd. For one thread at a time; holds memory outside the heap until closed. */
public final class Compressor implements AutoCloseable {
    private final ZstdCompressCtx context = new ZstdCompressCtx();

    public Compressor(int level) {
        context.setLevel(level);
    }

    /** The most bytes that so many can become. */
    public static int bound(int length) {
        return Math.toIntExact(Zstd.compressBound(length));
    }

    /** Answers how many bytes it wrote to {@code out}, which has room for {@link #bound} of them. */
    public int compress(byte[] bytes, int offset, int length, byte[] out, int outOffset) {
        return context.compressByteArray(out, outOffset, out.length - outOffset, bytes, offset, length);
    }

    @Override
    public void close() {
        context.close();
    }
}
