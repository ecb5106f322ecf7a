package dev.strongroom.service.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.model.account.AccountRemoval;
import dev.strongroom.service.fixture.ControlFixture;
import dev.strongroom.service.rest.fakes.MemoryMails;
import dev.strongroom.service.scope.ForbiddenException;
import dev.strongroom.service.scope.Grants;
import dev.strongroom.service.scope.Reach;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.security.Administrators;
import dev.strongroom.service.store.control.UserStore;
import dev.strongroom.service.usecase.InvalidInputException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The removal of an account")
class AccountRemovalPlanTest {
    @TempDir
    private Path home;
    private final MemoryMails mails = new MemoryMails();
    private ControlFixture control;
    private UserStore users;
    private AccountRemovalPlan removals;
    private RequestScope primary;

    @BeforeEach
    void addPrimaryUser() {
        control = new ControlFixture(home);
        users = new UserStore(control.database, control.clock);
        String account = control.scope().account();
        new Administrators(users, control.clock, control.random).addFirst("admin@localhost", Set.of(account));
        removals = new AccountRemovalPlan(control.accounts, users, (scope, password) -> {
            if (!password.equals("right")) {
                throw new InvalidInputException("password", "Wrong.");
            }
        }, mails, control.audit, control.clock);
        primary = with(new Reach.Everything());
        control.tasks.add(control.scope(),
                ControlFixture.newTask("Mail", control.addStorage(control.scope(), "Disk"), "anna"));
    }

    @AfterEach
    void close() {
        control.close();
    }

    private RequestScope with(Reach reach) {
        return new RequestScope("u", "Una", control.scope().accountId(), Grants.ALL, reach, Optional.empty(),
                Optional.empty());
    }

    @Test
    @DisplayName("needs a primary user, the account's name and the password")
    void needsConsent() {
        assertThatThrownBy(() -> removals.begin(with(new Reach.AllButLimited()),
                new AccountRemoval("My company", "right"))).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> removals.begin(primary, new AccountRemoval("Yours", "right")))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> removals.begin(primary, new AccountRemoval("My company", "wrong")))
                .isInstanceOf(InvalidInputException.class);
        assertThat(removals.state(primary).removalAt()).isEmpty();
    }

    @Test
    @DisplayName("happens after seven days, with its users, tasks and keys")
    void happensAfterSevenDays() {
        removals.begin(primary, new AccountRemoval("My company", "right"));
        assertThat(mails.sent()).extracting(MemoryMails.Sent::to).containsExactly("admin@localhost");
        control.clock.advance(Duration.ofDays(7).minusMillis(1));
        removals.removeDue();
        assertThat(control.accounts.find(control.scope().account())).isPresent();

        String account = control.scope().account();
        control.clock.advance(Duration.ofMillis(1));
        removals.removeDue();

        assertThat(control.accounts.find(account)).isEmpty();
        assertThat(users.isEmpty()).isTrue();
        assertThat(control.secretTable.accountsWithKey()).isEmpty();
        assertThat(control.taskStore.scheduled()).isEmpty();
    }

    @Test
    @DisplayName("is undone within them")
    void isUndone() {
        removals.begin(primary, new AccountRemoval("My company", "right"));
        removals.undo(primary);
        control.clock.advance(Duration.ofDays(8));

        removals.removeDue();

        assertThat(control.accounts.find(control.scope().account())).isPresent();
    }
}
