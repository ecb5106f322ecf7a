package dev.strongroom.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.scope.Grants;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.usecase.ConflictException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
        add("a", "user-1", 60);
        add("b", "user-2", 60);

        users().setPassword("user-1", new StoredPassword("new hash", StoredPassword.Use.OWN, NOW.plusSeconds(1)));

        assertThat(users().find("user-1").map(StoredUser::password))
                .contains(new StoredPassword("new hash", StoredPassword.Use.OWN, NOW.plusSeconds(1)));
        assertThat(found("a")).isEmpty();
        assertThat(found("b")).isPresent();
    }

    @Test
    @DisplayName("The last five passwords that a user chose are remembered, one-time passwords not")
    void formerPasswordsAreRemembered() {
        users().add(ann());
        for (int i = 1; i <= 7; i++) {
            users().setPassword("user-1", new StoredPassword("hash " + i, StoredPassword.Use.OWN, NOW.plusSeconds(i)));
        }
        users().setPassword("user-1", new StoredPassword("once", StoredPassword.Use.ONE_TIME, NOW.plusSeconds(8)));

        assertThat(users().formerPasswords("user-1")).containsExactly("hash 7", "hash 6", "hash 5", "hash 4", "hash 3");
        assertThat(users().formerPasswords("user-2")).isEmpty();
    }

    @Test
    void aUserIsChangedInAllButThePassword() {
        users().add(ann());
        users().setPassword("user-1", new StoredPassword("kept", StoredPassword.Use.OWN, NOW));
        StoredUser wanted = new StoredUser("user-1", "ann@example.net", "Anna", UserRights.administrator(),
                Set.of("blue"), Set.of(), new StoredPassword("ignored", StoredPassword.Use.OWN, NOW),
                UserState.DEACTIVATED);

        users().change(wanted);

        assertThat(users().find("user-1"))
                .contains(wanted.with(new StoredPassword("kept", StoredPassword.Use.OWN, NOW)));
        assertThat(users().ofAccount("blue")).extracting(StoredUser::id).containsExactly("user-1");
        assertThat(users().ofAccount("red")).isEmpty();
    }

    @Test
    void aTakenAddressIsNotGivenAgainByAChange() {
        users().add(ann());
        users().add(user("user-2", "bob@example.org"));

        assertThatThrownBy(() -> users().change(user("user-2", "ANN@example.org")))
                .isInstanceOf(ConflictException.class);
        assertThat(users().find("user-2").map(StoredUser::email)).contains("bob@example.org");
    }

    @Test
    void aUserIsRemovedWithTheirSessions() {
        users().add(ann());
        add("a", "user-1", 60);

        users().remove("user-1");

        assertThat(users().find("user-1")).isEmpty();
        assertThat(found("a")).isEmpty();
    }

    @Test
    void aSessionComesBackUntilItIsRemoved() {
        users().add(ann());
        add("a", "user-1", 60);
        assertThat(found("a")).contains(session("a", "user-1", 60));

        sessions().remove("session-a");
        sessions().remove("session-a");

        assertThat(found("a")).isEmpty();
    }

    @Test
    void expiredSessionsAreForgottenAndOthersNot() {
        users().add(ann());
        add("a", "user-1", 60);
        add("b", "user-1", 120);

        sessions().removeExpired(NOW.plusSeconds(60));

        assertThat(found("a")).isEmpty();
        assertThat(found("b")).isPresent();
    }

    @Test
    @DisplayName("An access token opens its session until it ends, whatever lasts longer")
    void anAccessTokenEnds() {
        users().add(ann());
        sessions().add(session("a", "user-1", 60),
                new StoredTokens("a".repeat(64), NOW.plusSeconds(10), "r".repeat(64)));

        assertThat(sessions().find("a".repeat(64), NOW.plusSeconds(9))).isPresent();
        assertThat(sessions().find("a".repeat(64), NOW.plusSeconds(10))).isEmpty();
        assertThat(sessions().find("r".repeat(64), NOW)).isEmpty();
    }

    @Test
    @DisplayName("A refresh token is good once; its second use ends the session with the tokens that came of the first")
    void aRefreshTokenIsGoodOnce() {
        users().add(ann());
        StoredSession session = session("a", "user-1", 60);
        add("a", "user-1", 60);

        assertThat(sessions().redeem(refreshHash("a"), NOW)).isEqualTo(new SessionTable.Redeemed.Good(session));
        StoredSession renewed = session.renewed(NOW.plusSeconds(1), NOW.plusSeconds(90));
        sessions().renew(renewed, new StoredTokens("c".repeat(64), NOW.plusSeconds(90), refreshHash("c")));
        assertThat(sessions().find("c".repeat(64), NOW.plusSeconds(61))).contains(renewed);

        assertThat(sessions().redeem(refreshHash("a"), NOW)).isEqualTo(new SessionTable.Redeemed.Reused(renewed));
        assertThat(sessions().find("c".repeat(64), NOW)).isEmpty();
        assertThat(sessions().redeem(refreshHash("c"), NOW)).isInstanceOf(SessionTable.Redeemed.Unknown.class);
    }

    @Test
    @DisplayName("A refresh token that has expired, or is none, opens nothing")
    void anExpiredRefreshTokenOpensNothing() {
        users().add(ann());
        add("a", "user-1", 60);

        assertThat(sessions().redeem("a".repeat(64), NOW)).isInstanceOf(SessionTable.Redeemed.Unknown.class);
        assertThat(sessions().redeem(refreshHash("a"), NOW.plusSeconds(60)))
                .isInstanceOf(SessionTable.Redeemed.Unknown.class);
    }

    @Test
    @DisplayName("A session that was ended is not renewed")
    void anEndedSessionIsNotRenewed() {
        users().add(ann());
        StoredSession session = session("a", "user-1", 60);
        add("a", "user-1", 60);
        sessions().redeem(refreshHash("a"), NOW);
        sessions().removeOf("user-1");

        sessions().renew(session, new StoredTokens("c".repeat(64), NOW.plusSeconds(60), refreshHash("c")));

        assertThat(sessions().find("c".repeat(64), NOW)).isEmpty();
    }

    @Test
    @DisplayName("A user's sessions come with the latest use first")
    void sessionsOfAUser() {
        users().add(ann());
        users().add(user("user-2", "bob@example.org"));
        add("a", "user-1", 60);
        add("b", "user-2", 60);
        add("c", "user-1", 120);
        sessions().redeem(refreshHash("a"), NOW);
        StoredSession used = session("a", "user-1", 60).renewed(NOW.plusSeconds(1), NOW.plusSeconds(61));
        sessions().renew(used, new StoredTokens("d".repeat(64), NOW.plusSeconds(61), refreshHash("d")));

        assertThat(sessions().ofUser("user-1", NOW)).containsExactly(used, session("c", "user-1", 120));
        assertThat(sessions().ofUser("user-1", NOW.plusSeconds(61))).containsExactly(session("c", "user-1", 120));
    }

    private Optional<StoredSession> found(String letter) {
        return sessions().find(letter.repeat(64), NOW);
    }

    private void add(String letter, String userId, int seconds) {
        sessions().add(session(letter, userId, seconds),
                new StoredTokens(letter.repeat(64), NOW.plusSeconds(seconds), refreshHash(letter)));
    }

    private static String refreshHash(String letter) {
        return (letter + "f").repeat(32);
    }

    private static StoredSession session(String letter, String userId, int seconds) {
        return new StoredSession("session-" + letter, userId, NOW, NOW, NOW.plusSeconds(seconds), "192.0.2.1", "curl",
                StoredSession.Trust.FULL);
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
