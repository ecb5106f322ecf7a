package dev.strongroom.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A secret for time-based one-time passwords")
class TotpTest {
    private final Totp secret = new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
        "20000000000, 353130"})
    @DisplayName("gives the codes of RFC 6238, appendix B")
    void givesTheCodesOfTheRfc(long second, String code) {
        assertThat(secret.step(code, Instant.ofEpochSecond(second))).isEqualTo(OptionalLong.of(second / 30));
    }

    @Test
    @DisplayName("takes the code of the step before and after, and no other")
    void takesTheStepsBeside() {
        Instant now = Instant.ofEpochSecond(3000);

        assertThat(secret.step(secret.code(99), now)).hasValue(99);
        assertThat(secret.step(secret.code(101), now)).hasValue(101);
        assertThat(secret.step(secret.code(98), now)).isEmpty();
        assertThat(secret.step(secret.code(102), now)).isEmpty();
        assertThat(secret.step("", now)).isEmpty();
    }

    @Test
    void isWrittenInBase32() {
        assertThat(Base32.encode("foobar".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTBOI");
        assertThat(Base32.encode(secret.bytes())).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.random(new SecureRandom()).bytes()).hasSize(Totp.BYTES);
    }
}
