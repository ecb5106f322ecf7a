package dev.strongroom.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.strongroom.service.rest.fakes.MovableClock;
import dev.strongroom.service.usecase.TooManyAttemptsException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Failed sign-ins")
class SignInThrottleTest {
    private final MovableClock clock = new MovableClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);
    private int addresses;

    @Test
    void areFreeAtFirst() {
        for (int i = 0; i < 5; i++) {
            throttle.begin(anotherAddress(), "ann@example.org");
        }
    }

    @Test
    @DisplayName("of one user wait longer and longer, but never longer than 30 seconds")
    void ofOneUserWaitLonger() {
        fail(5, "ann@example.org");

        assertThat(pausesOfUser(8)).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    @Test
    void countTheUserWhateverTheCaseOfTheAddress() {
        fail(5, "ann@example.org");

        assertThatThrownBy(() -> throttle.begin(anotherAddress(), " Ann@Example.ORG"))
                .isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    @DisplayName("from one address wait up to 15 minutes, whoever the user is")
    void fromOneAddressWaitLonger() {
        ClientAddress address = anotherAddress();
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 60; i++) {
            // Each call that is not refused is one more failed attempt.
            Duration pause = pause(address);
            longest = pause.compareTo(longest) > 0 ? pause : longest;
            clock.move(pause.plusMillis(1));
        }

        assertThat(longest).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void ofAUserAreForgottenOnceThePasswordIsRight() {
        fail(4, "ann@example.org");
        ClientAddress address = anotherAddress();
        throttle.begin(address, "ann@example.org");
        throttle.succeeded(address, "ann@example.org");

        fail(5, "ann@example.org");
    }

    @Test
    @DisplayName("of an address are not forgotten because its owner knows one password")
    void ofAnAddressStay() {
        ClientAddress address = anotherAddress();
        for (int i = 0; i < 9; i++) {
            throttle.begin(address, "victim" + i);
            throttle.begin(address, "attacker");
            throttle.succeeded(address, "attacker");
        }
        throttle.begin(address, "victim");

        assertThatThrownBy(() -> throttle.begin(address, "victim2")).isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void ofOthersDoNotMatter() {
        fail(20, "ann@example.org", Duration.ofMinutes(1));

        throttle.begin(anotherAddress(), "bob@example.org");
    }

    @Test
    void ofWhoIsSignedInCountForTheUser() {
        for (int i = 0; i < 5; i++) {
            throttle.begin("ann@example.org");
        }

        assertThatThrownBy(() -> throttle.begin("ann@example.org")).isInstanceOf(TooManyAttemptsException.class);
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7, ::ffff:192.0.2.7, true", "2001:db8::1, 2001:db8::ffff, true",
        "2001:db8:0:1::1, 2001:db8:0:2::1, false", "192.0.2.7, 192.0.2.8, false", "fe80::1%eth0, fe80::1, true"})
    @DisplayName("come from one client when the address is the same one, or of the same IPv6 network")
    void comeFromOneClient(String one, String other, boolean same) {
        assertThat(ClientAddress.of(one).equals(ClientAddress.of(other))).isEqualTo(same);
    }

    private void fail(int times, String email) {
        fail(times, email, Duration.ZERO);
    }

    private void fail(int times, String email, Duration apart) {
        for (int i = 0; i < times; i++) {
            throttle.begin(anotherAddress(), email);
            clock.move(apart);
        }
    }

    private java.util.List<Duration> pausesOfUser(int count) {
        java.util.List<Duration> pauses = new java.util.ArrayList<>();
        for (int i = 0; i < count; i++) {
            TooManyAttemptsException refused = catchThrowableOfType(
                    TooManyAttemptsException.class,
                    () -> throttle.begin(anotherAddress(), "ann@example.org"));
            pauses.add(refused.retryAfter());
            clock.move(refused.retryAfter());
            throttle.begin(anotherAddress(), "ann@example.org");
        }
        return pauses;
    }

    private Duration pause(ClientAddress address) {
        TooManyAttemptsException refused = catchThrowableOfType(
                TooManyAttemptsException.class,
                () -> throttle.begin(address, "probe" + clock.instant()));
        return refused == null ? Duration.ZERO : refused.retryAfter();
    }

    private ClientAddress anotherAddress() {
        addresses++;
        return ClientAddress.of("10.0." + addresses / 250 + "." + addresses % 250);
    }
}
