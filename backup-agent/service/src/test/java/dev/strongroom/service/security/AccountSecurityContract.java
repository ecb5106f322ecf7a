package dev.strongroom.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.model.security.SecuritySettings;
import dev.strongroom.service.usecase.Versioned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link AccountSecurityTable} keeps to. */
@DisplayName("What accounts ask of their users")
public abstract class AccountSecurityContract {
    private static final SecuritySettings STRICT = new SecuritySettings(90, SecuritySettings.TwoFactor.REQUIRED);

    /** An empty table; the account {@code blue} exists. */
    protected abstract AccountSecurityTable table();

    @Test
    void isWhatIsUsualUntilItIsChanged() {
        assertThat(table().find("blue")).isEqualTo(new Versioned<>(SecuritySettings.DEFAULT, "0"));

        assertThat(table().change("blue", "0", STRICT)).isTrue();

        assertThat(table().find("blue")).isEqualTo(new Versioned<>(STRICT, "1"));
    }

    @Test
    void isChangedByWhoeverReadItLast() {
        table().change("blue", "0", STRICT);

        assertThat(table().change("blue", "0", SecuritySettings.DEFAULT)).isFalse();
        assertThat(table().change("blue", "7", SecuritySettings.DEFAULT)).isFalse();
        assertThat(table().find("blue").value()).isEqualTo(STRICT);
        assertThat(table().change("blue", "1", SecuritySettings.DEFAULT)).isTrue();
        assertThat(table().find("blue").version()).isEqualTo("2");
    }
}
