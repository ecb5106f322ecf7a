package dev.strongroom.vault.codec;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.util.zip.DataFormatException;

/** Decompresses what zstd made. For one thread at a time; holds memory outside the heap until closed. */
public final class Decompressor implements AutoCloseable {
    private final ZstdDecompressCtx context = new ZstdDecompressCtx();

    /**
     * Decompresses what becomes exactly {@code outLength} bytes.
     *
     * @throws DataFormatException when it does not
     */
    public void decompress(byte[] bytes, int offset, int length, byte[] out, int outLength) throws DataFormatException {
        int made;
        try {
            made = context.decompressByteArray(out, 0, outLength, bytes, offset, length);
        } catch (ZstdException e) {
            DataFormatException damaged =
                    new DataFormatException("This is not what zstd made of " + outLength + " bytes");
            damaged.initCause(e);
            throw damaged;
        }
        if (made != outLength) {
            throw new DataFormatException("This became " + made + " bytes, not " + outLength);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
