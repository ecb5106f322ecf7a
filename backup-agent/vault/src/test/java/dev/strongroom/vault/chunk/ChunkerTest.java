package dev.strongroom.vault.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.CutPoints;
import dev.strongroom.vault.blob.FileContent;
import dev.strongroom.vault.blob.NoCuts;
import dev.strongroom.vault.testing.Seeds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A file is cut")
class ChunkerTest {
    private static final long POLYNOMIAL = 0x25b468838dcb75L;

    private final Rabin rabin = new Rabin(new Polynomial(POLYNOMIAL));
    private final Random random = Seeds.random();
    /** What a byte is worth that is just leaving the window. */
    private static final long[] OLDEST = IntStream.range(0, 256).mapToLong(b -> times(b, 512)).toArray();

    @Test
    @DisplayName("nowhere when it is shorter than restic's shortest chunk")
    void smallFilesAreWhole() throws Exception {
        assertThat(lengths(FileContent.of(bytes(Rabin.MIN - 1)), new NoCuts())).containsExactly(Rabin.MIN - 1);
        assertThat(lengths(FileContent.of(new byte[0]), new NoCuts())).isEmpty();
    }

    @Test
    @DisplayName("where a plain, byte by byte fingerprint says, without cut points")
    void cutsByRabin() throws Exception {
        byte[] bytes = bytes(9 << 20);
        Arrays.fill(bytes, 5 << 20, 7 << 20, (byte) 0); // as a window of zeros has the fingerprint 0
        assertThat(lengths(FileContent.of(bytes), new NoCuts())).isEqualTo(plainRabin(bytes));
    }

    @Test
    @DisplayName("after 8 MiB at the latest")
    void cutsLongChunks() throws Exception {
        byte[] bytes = new byte[(2 * Rabin.MAX) + 1];
        Arrays.fill(bytes, (byte) 1); // its one fingerprint is not one to cut at
        assertThat(lengths(FileContent.of(bytes), new NoCuts())).containsExactly(Rabin.MAX, Rabin.MAX, 1);
    }

    @Test
    @DisplayName("at each cut point, and nowhere else when no piece exceeds 8 MiB")
    void cutsAtCutPoints() throws Exception {
        byte[] bytes = bytes(3 << 20);
        assertThat(lengths(FileContent.of(bytes), FixedCuts.at(0, 10, 2_000_000, 2_000_000, 9 << 20)))
                .containsExactly(10, 1_999_990, bytes.length - 2_000_000);
        byte[] longest = bytes(Rabin.MAX);
        assertThat(lengths(FileContent.of(longest), FixedCuts.at())).containsExactly(Rabin.MAX);
    }

    @Test
    @DisplayName("within a piece of more than 8 MiB as if the piece were a file of its own")
    void cutsLongPieces() throws Exception {
        byte[] bytes = bytes(14 << 20);
        int first = 100_000;
        int second = first + (11 << 20);
        List<Integer> expected = new ArrayList<>(List.of(first));
        expected.addAll(plainRabin(Arrays.copyOfRange(bytes, first, second)));
        expected.add(bytes.length - second);
        assertThat(lengths(FileContent.of(bytes), FixedCuts.at(first, second))).isEqualTo(expected);
    }

    @Test
    @DisplayName("in the same places, and whole, whether it comes at once or in bits, and however late cuts are known")
    void streamsLikeMemory() throws Exception {
        for (int i = 0; i < 25; i++) {
            byte[] bytes = bytes(random.nextInt(i < 22 ? 1 << 20 : 30 << 20));
            long[] cuts = random.longs(random.nextInt(6), 0, bytes.length + 10).sorted().toArray();
            int delay = random.nextInt(60_000);
            assertThat(lengths(streamed(bytes), FixedCuts.at(cuts).known(delay)))
                    .isEqualTo(lengths(FileContent.of(bytes), FixedCuts.at(cuts)));
            assertThat(lengths(streamed(bytes), new NoCuts())).isEqualTo(lengths(FileContent.of(bytes), new NoCuts()));
        }
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A stream that gives as few bytes as it likes. */
    private FileContent streamed(byte[] bytes) {
        long seed = random.nextLong();
        return new FileContent.Streamed(new ByteArrayInputStream(bytes) {
            private final Random sizes = new Random(seed);

            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 1 + sizes.nextInt(100_000)));
            }
        });
    }

    private List<Integer> lengths(FileContent content, CutPoints cuts) throws IOException, VaultException {
        byte[] expected;
        if (content instanceof FileContent.Streamed streamed) {
            try (InputStream in = streamed.in()) {
                expected = in.readAllBytes();
            }
            content = streamed(expected);
        } else {
            expected = content.open().readAllBytes();
        }
        List<Integer> lengths = new ArrayList<>();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        long size = new Chunker(rabin).cut(content, cuts, (bytes, offset, length, extent) -> {
            assertThat(extent == ChunkSink.Extent.WHOLE_FILE).isEqualTo(length == expected.length);
            lengths.add(length);
            whole.write(bytes, offset, length);
        });
        assertThat(size).isEqualTo(expected.length);
        assertThat(whole.toByteArray()).isEqualTo(expected);
        return lengths;
    }

    /** restic's definition without tables: a window of 64 bytes, and polynomials multiplied bit by bit. */
    private static List<Integer> plainRabin(byte[] bytes) {
        List<Integer> lengths = new ArrayList<>();
        int start = 0;
        while (start < bytes.length) {
            int end = Math.min(bytes.length, start + Rabin.MIN);
            long fingerprint = 0;
            for (int i = end - 64; i < end && end - start == Rabin.MIN; i++) {
                fingerprint = times(fingerprint, 8) ^ (bytes[i] & 0xff);
            }
            while (end < Math.min(bytes.length, start + Rabin.MAX) && (fingerprint & 0xfffff) != 0) {
                long oldest = OLDEST[bytes[end - 64] & 0xff];
                fingerprint = times(fingerprint, 8) ^ oldest ^ (bytes[end] & 0xff);
                end++;
            }
            lengths.add(end - start);
            start = end;
        }
        return lengths;
    }

    /** A remainder times a power of x. */
    private static long times(long remainder, int power) {
        long product = remainder;
        for (int i = 0; i < power; i++) {
            product <<= 1;
            product ^= (product >>> 53) * POLYNOMIAL;
        }
        return product;
    }
}
