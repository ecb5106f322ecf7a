package dev.strongroom.vault.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.vault.testing.Seeds;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Poly1305")
class Poly1305Test {
    private static final String LONG_TEXT = "416e79207375626d697373696f6e20746f20746865204945544620696e74656e6465642062"
            + "792074686520436f6e7472696275746f7220666f72207075626c69636174696f6e20617320616c6c206f722070617274206f6620616e"
            + "204945544620496e7465726e65742d4472616674206f722052464320616e6420616e792073746174656d656e74206d61646520776974"
            + "68696e2074686520636f6e74657874206f6620616e204945544620616374697669747920697320636f6e7369646572656420616e2022"
            + "4945544620436f6e747269627574696f6e222e20537563682073746174656d656e747320696e636c756465206f72616c207374617465"
            + "6d656e747320696e20494554462073657373696f6e732c2061732077656c6c206173207772697474656e20616e6420656c656374726f"
            + "6e696320636f6d6d756e69636174696f6e73206d61646520617420616e792074696d65206f7220706c6163652c207768696368206172"
            + "652061646472657373656420746f";

    @ParameterizedTest(name = "{0}")
    @DisplayName("gives the tags of RFC 8439")
    @CsvSource({
        // section 2.5.2
        "2.5.2, 85d6be7857556d337f4452fe42d506a8, 0103808afb0db2fd4abff6af4149f51b,"
                + "43727970746f6772617068696320466f72756d2052657365617263682047726f7570,"
                + "a8061dc1305136c6c22b8baf0c0127a9",
        // appendix A.3
        "A.3 2, 00000000000000000000000000000000, 36e5f6b5c5e06070f0efca96227a863e," + LONG_TEXT
                + ", 36e5f6b5c5e06070f0efca96227a863e",
        "A.3 3, 36e5f6b5c5e06070f0efca96227a863e, 00000000000000000000000000000000," + LONG_TEXT
                + ", f3477e7cd95417af89a6b8794c310cf0",
        "A.3 7, 02000000000000000000000000000000, 00000000000000000000000000000000,"
                + "ffffffffffffffffffffffffffffffff, 03000000000000000000000000000000",
        "A.3 8, 02000000000000000000000000000000, ffffffffffffffffffffffffffffffff,"
                + "02000000000000000000000000000000, 03000000000000000000000000000000",
        "A.3 9, 01000000000000000000000000000000, 00000000000000000000000000000000,"
                + "fffffffffffffffffffffffffffffffff0ffffffffffffffffffffffffffffff"
                + "11000000000000000000000000000000, 05000000000000000000000000000000",
        "A.3 10, 01000000000000000000000000000000, 00000000000000000000000000000000,"
                + "fffffffffffffffffffffffffffffffffbfefefefefefefefefefefefefefefe"
                + "01010101010101010101010101010101, 00000000000000000000000000000000",
        "A.3 11, 02000000000000000000000000000000, 00000000000000000000000000000000,"
                + "fdffffffffffffffffffffffffffffff, faffffffffffffffffffffffffffffff",
        "A.3 12, 01000000000000000400000000000000, 00000000000000000000000000000000,"
                + "e33594d7505e43b900000000000000003394d7505e4379cd0100000000000000"
                + "0000000000000000000000000000000001000000000000000000000000000000, 14000000000000005500000000000000",
        "A.3 13, 01000000000000000400000000000000, 00000000000000000000000000000000,"
                + "e33594d7505e43b900000000000000003394d7505e4379cd010000000000000000000000000000000000000000000000,"
                + "13000000000000000000000000000000"})
    void matchesTheStandard(String section, String r, String s, String message, String tag) {
        assertThat(HexFormat.of().formatHex(tag(hex(r), hex(s), hex(message)))).as(section).isEqualTo(tag);
    }

    @Test
    @DisplayName("gives the tags of another implementation for any message")
    void matchesAnother() {
        Random random = Seeds.random();
        for (int i = 0; i < 3000; i++) {
            byte[] key = new byte[32];
            random.nextBytes(key);
            byte[] message = new byte[random.nextInt(i % 10 == 0 ? 20_000 : 100)];
            random.nextBytes(message);
            if (i % 3 == 0) {
                Arrays.fill(message, (byte) 0xff); // carries everywhere
                Arrays.fill(key, (byte) 0xff);
            }
            byte[] r = Arrays.copyOf(key, 16);
            byte[] s = Arrays.copyOfRange(key, 16, 32);
            assertThat(tag(r, s, message)).isEqualTo(bouncyCastle(key, message));
        }
    }

    @Test
    @DisplayName("does not accept a tag with any bit changed")
    void refusesForgedTags() {
        byte[] key = new byte[16];
        Arrays.fill(key, (byte) 7);
        byte[] message = "message".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] tag = tag(key, key, message);
        Poly1305 mac = new Poly1305(key);
        assertThat(mac.matches(key, message, 0, message.length, tag, 0)).isTrue();
        for (int bit = 0; bit < 128; bit++) {
            byte[] forged = tag.clone();
            forged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(mac.matches(key, message, 0, message.length, forged, 0)).isFalse();
        }
    }

    private static byte[] tag(byte[] r, byte[] s, byte[] message) {
        byte[] out = new byte[Poly1305.BYTES + 2];
        byte[] shifted = new byte[message.length + 3];
        System.arraycopy(message, 0, shifted, 3, message.length);
        new Poly1305(r).tag(s, shifted, 3, message.length, out, 1);
        return Arrays.copyOfRange(out, 1, 1 + Poly1305.BYTES);
    }

    private static byte[] bouncyCastle(byte[] key, byte[] message) {
        org.bouncycastle.crypto.macs.Poly1305 mac = new org.bouncycastle.crypto.macs.Poly1305();
        mac.init(new KeyParameter(key));
        mac.update(message, 0, message.length);
        byte[] tag = new byte[Poly1305.BYTES];
        mac.doFinal(tag, 0);
        return tag;
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
