package dev.strongroom.connectors.microsoft.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScopeTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void letsNoMoreInAtOnceThanAllowed() {
        Scope scope = new Scope(new Allowance(100, Duration.ofMinutes(1), 2));
        assertThat(scope.enter(NOON)).isEmpty();
        assertThat(scope.enter(NOON)).isEmpty();
        assertThat(scope.enter(NOON)).isPresent();

        scope.leave(NOON);
        assertThat(scope.enter(NOON)).isEmpty();
    }

    @Test
    void neverLetsMoreInThanAllowedInAnyWindowAndAllOfThemInEach() {
        Scope scope = new Scope(new Allowance(100, Duration.ofSeconds(6), 4));
        int entered = 0;
        for (int millis = 0; millis < 60_000; millis++) {
            Instant now = NOON.plusMillis(millis);
            if (scope.enter(now).isEmpty()) {
                scope.leave(now);
                entered++;
            }
        }
        assertThat(entered).isBetween(990, 1_000);
    }

    @Test
    void saysHowLongItMakesNoSenseToAskAgain() {
        Scope scope = new Scope(new Allowance(1, Duration.ofSeconds(10), 4));
        assertThat(scope.enter(NOON)).isEmpty();
        scope.leave(NOON);

        assertThat(scope.enter(NOON.plusSeconds(4)).orElseThrow()).isBetween(Duration.ofSeconds(6),
                Duration.ofMillis(6_100));
    }

    @Test
    void restsAsLongAsTheProviderAsks() {
        Scope scope = new Scope(new Allowance(100, Duration.ofMinutes(1), 4));
        scope.pause(Optional.of(Duration.ofSeconds(30)), NOON);

        assertThat(scope.enter(NOON.plusSeconds(29))).contains(Duration.ofSeconds(1));
        assertThat(scope.enter(NOON.plusSeconds(30))).isEmpty();
    }

    @Test
    void doublesItsRestWithEachRefusalThatNamesNoTimeUntilARequestPasses() {
        Scope scope = new Scope(new Allowance(100, Duration.ofMinutes(1), 4));
        Instant first = scope.pause(Optional.empty(), NOON);
        Instant second = scope.pause(Optional.empty(), first);
        Instant third = scope.pause(Optional.empty(), second);
        assertThat(Duration.between(NOON, first)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Duration.between(first, second)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Duration.between(second, third)).isEqualTo(Duration.ofSeconds(4));

        scope.passed();
        assertThat(Duration.between(third, scope.pause(Optional.empty(), third))).isEqualTo(Duration.ofSeconds(1));
    }
}
