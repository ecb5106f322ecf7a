package dev.strongroom.pst.ndb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EncodingTest {
    @Test
    @DisplayName("The table is a permutation with the ends that [MS-PST] prints, and decoding undoes it")
    void permutes() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        byte[] encoded = new byte[256];
        Permutation.encode(all, 0, encoded, 0, all.length);
        assertThat(encoded).startsWith(65, 54, 19, 98).endsWith(181, 208, 218, 61);
        TreeSet<Byte> values = new TreeSet<>();
        for (byte b : encoded) {
            values.add(b);
        }
        assertThat(values).hasSize(256);
        Permutation.decode(encoded, 0, encoded.length);
        assertThat(encoded).isEqualTo(all);
    }

    @Test
    @DisplayName("The checksum is that of [MS-PST], section 5.3, which begins with 0 and ends without inverting")
    void checksums() {
        byte[] bytes = new byte[20_000];
        new Random(1).nextBytes(bytes);
        for (int length : new int[]{0, 1, 496, 8176, 8192, 20_000}) {
            assertThat(Crc.of(bytes, 0, length)).isEqualTo(slow(bytes, length));
        }
    }

    private static int slow(byte[] bytes, int length) {
        int crc = 0;
        for (int i = 0; i < length; i++) {
            crc ^= bytes[i] & 0xff;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = crc >>> 1 ^ ((crc & 1) == 0 ? 0 : 0xEDB88320);
            }
        }
        return crc;
    }

    @Test
    @DisplayName("The checksum of a name is the one by which Outlook's hash tables find it")
    void checksumOfName() {
        byte[] name = "Keywords".getBytes(StandardCharsets.UTF_16LE);
        assertThat(Crc.of(name, 0, name.length)).isEqualTo(slow(name, name.length));
    }
}
