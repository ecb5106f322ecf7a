package dev.strongroom.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.model.access.IpRule;
import dev.strongroom.model.access.IpRules;
import dev.strongroom.service.usecase.Versioned;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link IpRuleTable} keeps to. */
@DisplayName("From where accounts may be reached")
public abstract class IpRuleContract {
    private static final IpRules CLOSED = new IpRules(true, List.of(new IpRule("192.0.2.1", "Office")));

    /** An empty table; the account {@code blue} exists. */
    protected abstract IpRuleTable table();

    @Test
    void isFromEverywhereUntilItIsChanged() {
        assertThat(table().find("blue")).isEqualTo(new Versioned<>(IpRules.OPEN, "0"));

        assertThat(table().change("blue", "0", CLOSED)).isTrue();

        assertThat(table().find("blue")).isEqualTo(new Versioned<>(CLOSED, "1"));
    }

    @Test
    void isChangedByWhoeverReadItLast() {
        table().change("blue", "0", CLOSED);

        assertThat(table().change("blue", "0", IpRules.OPEN)).isFalse();
        assertThat(table().change("blue", "7", IpRules.OPEN)).isFalse();
        assertThat(table().find("blue").value()).isEqualTo(CLOSED);
        assertThat(table().change("blue", "1", IpRules.OPEN)).isTrue();
        assertThat(table().find("blue")).isEqualTo(new Versioned<>(IpRules.OPEN, "2"));
    }
}
