package dev.strongroom.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.scope.Grants;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.usecase.ConflictException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link UserDirectory} and the {@link SessionTable} beside it keep to. */
@DisplayName("Users and sessions")
public abstract class UserDirectoryContract {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** An empty directory; the account {@code blue} exists. */
    protected abstract UserDirectory users();

    /** The sessions of the same users. */
    protected abstract SessionTable sessions();

    @Test
    void aDirectoryIsEmptyUntilItsFirstUser() {
        assertThat(users().isEmpty()).isTrue();

        users().add(ann());

        assertThat(users().isEmpty()).isFalse();
    }

    @Test
    void aUserComesBackAsAdded() {
        users().add(ann());

        assertThat(users().find("user-1")).contains(ann());
        assertThat(users().find("user-2")).isEmpty();
    }

    @Test
    void aUserIsFoundByAddressWhateverItsCase() {
        users().add(ann());

        assertThat(users().findByEmail("ANN@Example.org")).contains(ann());
        assertThat(users().findByEmail("bob@example.org")).isEmpty();
    }

    @Test
    void anAddressIsGivenOnce() {
        users().add(ann());

        assertThatThrownBy(() -> users().add(user("user-2", "Ann@example.org"))).isInstanceOf(ConflictException.class);
    }

    @Test
    void aNewPasswordEndsTheUsersSessionsAndNoOthers() {
        users().add(ann());
        users().add(user("user-2", "bob@example.org"));
        sessions().add(session("a", "user-1"));
        sessions().add(session("b", "user-2"));

        users().setPassword("user-1", new StoredPassword("new hash", StoredPassword.Use.OWN, NOW.plusSeconds(1)));

        assertThat(users().find("user-1").map(StoredUser::password))
                .contains(new StoredPassword("new hash", StoredPassword.Use.OWN, NOW.plusSeconds(1)));
        assertThat(sessions().find("a".repeat(64))).isEmpty();
        assertThat(sessions().find("b".repeat(64))).isPresent();
    }

    @Test
    void aSessionComesBackUntilItIsRemoved() {
        users().add(ann());
        sessions().add(session("a", "user-1"));
        assertThat(sessions().find("a".repeat(64))).contains(session("a", "user-1"));

        sessions().remove("a".repeat(64));
        sessions().remove("a".repeat(64));

        assertThat(sessions().find("a".repeat(64))).isEmpty();
    }

    @Test
    void expiredSessionsAreForgottenAndOthersNot() {
        users().add(ann());
        sessions().add(session("a", "user-1"));
        sessions().add(new StoredSession("b".repeat(64), "user-1", NOW, NOW.plusSeconds(120)));

        sessions().removeExpired(NOW.plusSeconds(60));

        assertThat(sessions().find("a".repeat(64))).isEmpty();
        assertThat(sessions().find("b".repeat(64))).isPresent();
    }

    private static StoredSession session(String letter, String userId) {
        return new StoredSession(letter.repeat(64), userId, NOW, NOW.plusSeconds(60));
    }

    private static StoredUser ann() {
        return user("user-1", "ann@example.org");
    }

    private static StoredUser user(String id, String email) {
        return new StoredUser(
                id,
                email,
                "Ann",
                UserRights.custom(new Grants(Map.of(Permission.PREVIEW, Set.of(ServiceKind.IMAP), Permission.RESTORE,
                        Set.of(ServiceKind.values())))),
                Set.of("blue"),
                Set.of("blue"),
                new StoredPassword("hash", StoredPassword.Use.ONE_TIME, NOW),
                UserState.ACTIVE);
    }
}
