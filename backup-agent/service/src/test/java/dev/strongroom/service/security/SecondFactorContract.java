package dev.strongroom.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.service.security.StoredSecondFactor.State;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link SecondFactorTable} keeps to. */
@DisplayName("Second factors")
public abstract class SecondFactorContract {
    /** An empty table; the user {@code ann} exists. */
    protected abstract SecondFactorTable table();

    @Test
    void isPendingUntilItIsActivated() {
        assertThat(table().find("ann")).isEmpty();
        table().begin("ann", new byte[]{1, 2});
        assertThat(table().find("ann").orElseThrow().state()).isEqualTo(State.PENDING);

        table().activate("ann", List.of("a", "b"));

        assertThat(table().find("ann").orElseThrow().state()).isEqualTo(State.ACTIVE);
        assertThat(table().find("ann").orElseThrow().sealed()).containsExactly(1, 2);
        assertThat(table().recoveryCodes("ann")).isEqualTo(2);
    }

    @Test
    void takesTheCodeOfAStepOnceAndNoEarlierOneAfterIt() {
        table().begin("ann", new byte[]{1});

        assertThat(table().take("ann", 7)).isTrue();
        assertThat(table().take("ann", 7)).isFalse();
        assertThat(table().take("ann", 6)).isFalse();
        assertThat(table().take("ann", 8)).isTrue();
        assertThat(table().take("bob", 8)).isFalse();
    }

    @Test
    void takesARecoveryCodeOnce() {
        table().begin("ann", new byte[]{1});
        table().activate("ann", List.of("a", "b"));

        assertThat(table().takeRecovery("ann", "a")).isTrue();
        assertThat(table().takeRecovery("ann", "a")).isFalse();
        assertThat(table().takeRecovery("ann", "c")).isFalse();
        table().replaceRecovery("ann", List.of("c"));
        assertThat(table().takeRecovery("ann", "b")).isFalse();
        assertThat(table().takeRecovery("ann", "c")).isTrue();
    }

    @Test
    void isForgottenWithItsRecoveryCodes() {
        table().begin("ann", new byte[]{1});
        table().activate("ann", List.of("a"));

        table().remove("ann");

        assertThat(table().find("ann")).isEmpty();
        assertThat(table().takeRecovery("ann", "a")).isFalse();
    }
}
