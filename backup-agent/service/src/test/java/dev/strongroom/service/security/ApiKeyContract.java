package dev.strongroom.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.service.scope.Grants;
import dev.strongroom.service.scope.Permission;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link ApiKeyTable} keeps to. */
@DisplayName("Keys for programs")
public abstract class ApiKeyContract {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** An empty table; the account {@code blue} and its user {@code ann} exist. */
    protected abstract ApiKeyTable table();

    @Test
    void comeBackAsAddedAndSayWhenTheyWereUsed() {
        table().add(key("a"));
        assertThat(table().ofAccount("blue")).containsExactly(key("a"));
        assertThat(table().ofAccount("red")).isEmpty();

        table().addToken("a", "token", NOW.plusSeconds(1), NOW.plusSeconds(10));

        assertThat(table().find("a").flatMap(StoredApiKey::usedAt)).contains(NOW.plusSeconds(1));
    }

    @Test
    void areFoundByATokenUntilItEndsOrTheKeyDoes() {
        table().add(key("a"));
        table().addToken("a", "short", NOW, NOW.plusSeconds(10));
        table().addToken("a", "long", NOW, NOW.plusSeconds(1000));

        assertThat(table().findByToken("short", NOW.plusSeconds(9)).map(StoredApiKey::id)).contains("a");
        assertThat(table().findByToken("short", NOW.plusSeconds(10))).isEmpty();
        assertThat(table().findByToken("long", NOW.plusSeconds(60))).isEmpty();
        table().removeExpired(NOW.plusSeconds(10));
        assertThat(table().findByToken("short", NOW)).isEmpty();
    }

    @Test
    void areRemovedWithTheirTokensByTheirAccountAlone() {
        table().add(key("a"));
        table().addToken("a", "token", NOW, NOW.plusSeconds(10));

        assertThat(table().remove("red", "a")).isFalse();
        assertThat(table().remove("blue", "a")).isTrue();

        assertThat(table().findByToken("token", NOW)).isEmpty();
        assertThat(table().find("a")).isEmpty();
    }

    private static StoredApiKey key(String id) {
        return new StoredApiKey(id, "blue", "Monitor", "hash", Grants.of(Set.of(Permission.VIEW_BACKUPS)), "ann", "Ann",
                NOW, NOW.plusSeconds(60), Optional.empty());
    }
}
