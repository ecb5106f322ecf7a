package dev.strongroom.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Password hashes")
class PasswordHasherTest {
    private final PasswordHasher hasher = new PasswordHasher(new SecureRandom());

    @AfterEach
    void close() {
        hasher.close();
    }

    @Test
    void matchTheirPasswordAlone() {
        PasswordHash hash = PasswordHash.parse(hasher.hash("correct horse").encoded());

        assertThat(hasher.matches("correct horse", hash)).isTrue();
        assertThat(hasher.matches("correct horsf", hash)).isFalse();
        assertThat(hasher.matches("", hash)).isFalse();
    }

    @Test
    void differForOnePasswordByTheirSalt() {
        assertThat(hasher.hash("same").encoded()).isNotEqualTo(hasher.hash("same").encoded());
    }

    @Test
    void matchHoweverTheKeyboardComposesLetters() {
        PasswordHash hash = hasher.hash("Zo\u00eb");

        assertThat(hasher.matches("Zoe\u0308", hash)).isTrue();
    }

    @Test
    @DisplayName("match by the cost that they were made with, when the present one is another")
    void matchByTheirOwnCost() {
        byte[] salt = "saltsaltsaltsalt".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] computed = new byte[32];
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withMemoryAsKB(64)
                        .withIterations(3)
                        .withParallelism(2)
                        .withSalt(salt)
                        .build());
        generator.generateBytes("old".toCharArray(), computed);
        PasswordHash hash = PasswordHash.parse(new PasswordHash(new Argon2Cost(64, 3, 2), salt, computed).encoded());

        assertThat(hasher.matches("old", hash)).isTrue();
        assertThat(hasher.matches("new", hash)).isFalse();
    }

    @Test
    @DisplayName("are Argon2id as RFC 9106, section 5.3, computes it without key and data")
    void areArgon2id() {
        // From the reference implementation's own tests: argon2id, v=19, m=65536, t=2, p=1, "password", "somesalt".
        PasswordHash hash = new PasswordHash(
                new Argon2Cost(65_536, 2, 1),
                "somesalt".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                HexFormat.of().parseHex("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"));

        assertThat(hasher.matches("password", hash)).isTrue();
    }

    @Test
    void ofADecoyMatchNothing() {
        assertThat(hasher.matches("anything", hasher.decoy())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "$argon2i$v=19$m=64,t=3,p=2$c2FsdA$aGFzaA",
        "$argon2id$v=16$m=1,t=1,p=1$AAAA$BBBB"})
    void ofOtherKindsAreRefused(String encoded) {
        assertThatThrownBy(() -> PasswordHash.parse(encoded)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void neverShowThemselves() {
        PasswordHash hash = hasher.hash("correct horse");

        assertThat(hash.toString()).isEqualTo("PasswordHash[***]");
    }
}
