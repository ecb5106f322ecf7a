package dev.strongroom.vault.crypto;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** What scrypt fills and reads in random order, so that guessing needs memory (RFC 7914, sections 3 to 5). */
final class ScryptMemory {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int WORDS = 16;

    private final int n;
    /** The ints of a block: 2r parts of 16. */
    private final int blockWords;
    private final int[] memory;
    private final int[] block;
    private final int[] mixed;
    private final int[] x = new int[WORDS];

    ScryptMemory(int n, int r) {
        this.n = n;
        this.blockWords = 2 * r * WORDS;
        this.memory = new int[Math.multiplyExact(n, blockWords)];
        this.block = new int[blockWords];
        this.mixed = new int[blockWords];
    }

    /** scryptROMix of a lane, in place. */
    void mix(byte[] lanes, int offset) {
        for (int i = 0; i < blockWords; i++) {
            block[i] = (int) INT.get(lanes, offset + i * Integer.BYTES);
        }
        for (int i = 0; i < n; i++) {
            System.arraycopy(block, 0, memory, i * blockWords, blockWords);
            mixBlock();
        }
        for (int i = 0; i < n; i++) {
            int other = (block[blockWords - WORDS] & (n - 1)) * blockWords;
            for (int word = 0; word < blockWords; word++) {
                block[word] ^= memory[other + word];
            }
            mixBlock();
        }
        for (int i = 0; i < blockWords; i++) {
            INT.set(lanes, offset + i * Integer.BYTES, block[i]);
        }
    }

    /** scryptBlockMix: each part is mixed with the one before; even parts go to the first half, odd ones to the second. */
    private void mixBlock() {
        System.arraycopy(block, blockWords - WORDS, x, 0, WORDS);
        int half = blockWords / 2;
        for (int part = 0; part < blockWords; part += WORDS) {
            for (int i = 0; i < WORDS; i++) {
                x[i] ^= block[part + i];
            }
            Salsa20.hash8(x);
            int place = part / WORDS;
            System.arraycopy(x, 0, mixed, (place & 1) * half + (place >> 1) * WORDS, WORDS);
        }
        System.arraycopy(mixed, 0, block, 0, blockWords);
    }

    void clear() {
        Arrays.fill(memory, 0);
        Arrays.fill(block, 0);
        Arrays.fill(mixed, 0);
        Arrays.fill(x, 0);
    }
}
