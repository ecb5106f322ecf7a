package dev.strongroom.vault.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.testing.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.bouncycastle.crypto.generators.SCrypt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("scrypt")
class ScryptTest {
    @ParameterizedTest
    @DisplayName("gives the keys of RFC 7914, section 12")
    @CsvSource({
        "'', '', 16, 1, 1, 77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906",
        "password, NaCl, 1024, 8, 16, fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640",
        "pleaseletmein, SodiumChloride, 16384, 8, 1, 7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"})
    void matchesTheStandard(String password, String salt, int n, int r, int p, String key) {
        byte[] derived = Scrypt.derive(password.getBytes(StandardCharsets.US_ASCII),
                salt.getBytes(StandardCharsets.US_ASCII), new ScryptParameters(n, r, p), 64);
        assertThat(HexFormat.of().formatHex(derived)).isEqualTo(key);
    }

    @Test
    @DisplayName("gives the keys of another implementation for any password")
    void matchesAnother() {
        Random random = Seeds.random();
        for (int i = 0; i < 50; i++) {
            byte[] password = new byte[random.nextInt(200)];
            byte[] salt = new byte[random.nextInt(200)];
            random.nextBytes(password);
            random.nextBytes(salt);
            ScryptParameters cost =
                    new ScryptParameters(2 << random.nextInt(6), 1 + random.nextInt(9), 1 + random.nextInt(3));
            int length = 1 + random.nextInt(100);
            assertThat(Scrypt.derive(password, salt, cost, length))
                    .isEqualTo(SCrypt.generate(password, salt, cost.n(), cost.r(), cost.p(), length));
        }
    }

    @Test
    @DisplayName("is not asked for what is undefined, or would exhaust the machine")
    void refusesOddCosts() {
        for (int[] cost : new int[][]{{1, 8, 1}, {3, 8, 1}, {16, 0, 1}, {16, 1, 0}, {1 << 24, 8, 1}, {16, 1, 1000}}) {
            assertThatThrownBy(() -> new ScryptParameters(cost[0], cost[1], cost[2]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
