package dev.strongroom.formats.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickXorHashTest {
    /** Published test vectors of other implementations. */
    @ParameterizedTest
    @CsvSource({"'',AAAAAAAAAAAAAAAAAAAAAAAAAAA=", "Sg==,SgAAAAAAAAAAAAAAAQAAAAAAAAA=",
        "tbQ=,taAFAAAAAAAAAAAAAgAAAAAAAAA=", "0pZP,0rDEEwAAAAAAAAAAAwAAAAAAAAA=",
        "jRRDVA==,jaDAEKgAAAAAAAAABAAAAAAAAAA=", "eAV52qE=,eChAHrQRCgAAAAAABQAAAAAAAAA=",
        "luBZlaT6,lgBHFipBCn0AAAAABgAAAAAAAAA=", "qaApEj66lw==,qQBFCiTgA11cAgAABwAAAAAAAAA=",
        "/aNzzCFPS/A=,/RjFHJgRgicsAR4ACAAAAAAAAAA="})
    void isThatOfOtherImplementations(String bytes, String hash) {
        byte[] content = Base64.getDecoder().decode(bytes);
        QuickXorHash quick = new QuickXorHash();
        quick.update(content, 0, content.length);

        assertThat(quick.base64()).isEqualTo(hash);
    }

    /** The definition word by word: bit by bit around the circle. */
    @Test
    void foldingGivesWhatTheDefinitionGives() {
        byte[] content = new byte[1_234];
        new Random(7).nextBytes(content);
        boolean[] circle = new boolean[160];
        for (int i = 0; i < content.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                circle[(i * 11 + bit) % 160] ^= ((content[i] >> bit) & 1) == 1;
            }
        }
        byte[] expected = new byte[20];
        for (int bit = 0; bit < 160; bit++) {
            expected[bit / 8] |= (byte) (circle[bit] ? 1 << (bit % 8) : 0);
        }
        expected[12] ^= (byte) content.length;
        expected[13] ^= (byte) (content.length >> 8);
        QuickXorHash quick = new QuickXorHash();
        quick.update(content, 0, 161);
        quick.update(content, 161, content.length - 161);

        assertThat(Base64.getDecoder().decode(quick.base64())).isEqualTo(expected);
        assertThat(quick.length()).isEqualTo(content.length);
    }
}
