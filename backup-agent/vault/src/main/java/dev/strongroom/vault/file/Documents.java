package dev.strongroom.vault.file;

import com.github.luben.zstd.ZstdInputStream;
import dev.strongroom.vault.codec.Compressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The encoding of index, snapshot and lock files before encryption (doc/design.rst, "Unpacked Data Format"): a byte 2
 * and zstd, or plain JSON as format version 1 had it.
 */
final class Documents {
    private static final byte ZSTD = 2;

    private Documents() {}

    static byte[] encode(byte[] json, int level) {
        byte[] out = new byte[1 + Compressor.bound(json.length)];
        out[0] = ZSTD;
        try (Compressor compressor = new Compressor(level)) {
            return Arrays.copyOf(out, 1 + compressor.compress(json, 0, json.length, out, 1));
        }
    }

    /** @throws IOException for another encoding, or when it is damaged */
    static byte[] decode(byte[] encoded) throws IOException {
        if (encoded.length == 0) {
            throw new IOException("The document is empty");
        }
        return switch (encoded[0]) {
            case '{', '[' -> encoded;
            case ZSTD -> {
                try (ZstdInputStream in =
                        new ZstdInputStream(new ByteArrayInputStream(encoded, 1, encoded.length - 1))) {
                    yield in.readAllBytes();
                }
            }
            default -> throw new IOException("The document has the unknown encoding " + encoded[0]);
        };
    }
}
