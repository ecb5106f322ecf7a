package dev.strongroom.console.sample;

import dev.strongroom.console.client.AccountClient;
import dev.strongroom.console.client.AgentAddress;
import dev.strongroom.console.client.AgentClient;
import dev.strongroom.console.client.AgentConnector;
import dev.strongroom.console.client.ChangedCertificateException;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.Fingerprint;
import dev.strongroom.console.client.SignedOutException;
import dev.strongroom.console.client.UnknownAgentException;
import dev.strongroom.model.account.AccountView;
import dev.strongroom.model.account.UserRole;
import dev.strongroom.model.account.UserView;
import dev.strongroom.model.agent.AgentInfo;
import dev.strongroom.model.agent.Health;
import dev.strongroom.model.session.PasswordChange;
import dev.strongroom.model.session.SignInRequest;
import dev.strongroom.model.session.SignedIn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An agent in memory. Safe for use by several threads. */
public final class SampleAgent implements AgentClient, AgentConnector {
    /** What its certificate shows. */
    public static final Fingerprint FINGERPRINT = new Fingerprint(
            "3fa94c017be2d85560c1f7839ad24be6915c08aa77de43fb20c6e1954d8b3a02");
    /** The password that signs in. */
    public static final String PASSWORD = "correct horse";
    /** The password that must be changed at once. */
    public static final String ONE_TIME_PASSWORD = "one-time";
    /** Who may sign in. */
    public static final UserView BEA = new UserView("user-bea", SampleJobs.BEA, "Bea Kern", UserRole.ADMINISTRATOR,
            Set.of("acc-nordwind", "acc-hafenbau"));
    /** The accounts that she may open. */
    public static final List<AccountView> ACCOUNTS = List.of(
            new AccountView("acc-nordwind", "Nordwind GmbH", "partner-1"),
            new AccountView("acc-hafenbau", "Hafenbau AG", "partner-1"));

    private final SampleAccount account;

    /** Answers lists as the mood has it. */
    public SampleAgent(Mood mood) {
        this.account = new SampleAccount(mood);
    }

    /** The account's state, for tests and pictures that let something happen. */
    public SampleAccount sampleAccount() {
        return account;
    }

    @Override
    public AgentClient open(AgentAddress address, Optional<Fingerprint> pinned) {
        return pinned.equals(Optional.of(FINGERPRINT)) ? this : new Distrusted(this, pinned);
    }

    @Override
    public Health health() throws ClientException {
        return new Health(true, List.of());
    }

    @Override
    public SignedIn signIn(SignInRequest request) throws ClientException {
        var first = request.password().equals(ONE_TIME_PASSWORD);
        if (!first && !request.password().equals(PASSWORD)) {
            throw new SignedOutException(SampleProblems.WRONG_PASSWORD);
        }
        return new SignedIn("token", SampleTime.NOW.plus(Duration.ofMinutes(10)), "next",
                SampleTime.NOW.plus(Duration.ofHours(12)),
                BEA, first, false);
    }

    @Override
    public SignedIn changePassword(PasswordChange change) throws ClientException {
        return new SignedIn("token", SampleTime.NOW.plus(Duration.ofMinutes(10)), "next",
                SampleTime.NOW.plus(Duration.ofHours(12)),
                BEA, false, false);
    }

    @Override
    public void signOut() {
        account.endListening();
    }

    @Override
    public UserView me() {
        return BEA;
    }

    @Override
    public AgentInfo agent() {
        return new AgentInfo("agent-1", "agent-fra-1", "0.1.0", 1, SampleTime.NOW.minus(Duration.ofDays(12)));
    }

    @Override
    public List<AccountView> accounts() {
        return ACCOUNTS;
    }

    @Override
    public AccountClient account(String accountId) {
        return new SampleAccountClient(account);
    }

    @Override
    public void close() {
        account.endListening();
    }

    /** Refuses every call because the fingerprint was not accepted. */
    private record Distrusted(SampleAgent trusted, Optional<Fingerprint> pinned) implements AgentClient {
        private ClientException refusal() {
            return pinned.isEmpty()
                    ? new UnknownAgentException(FINGERPRINT)
                    : new ChangedCertificateException(FINGERPRINT);
        }

        @Override
        public Health health() throws ClientException {
            throw refusal();
        }

        @Override
        public SignedIn signIn(SignInRequest request) throws ClientException {
            throw refusal();
        }

        @Override
        public SignedIn changePassword(PasswordChange change) throws ClientException {
            throw refusal();
        }

        @Override
        public void signOut() throws ClientException {
            throw refusal();
        }

        @Override
        public UserView me() throws ClientException {
            throw refusal();
        }

        @Override
        public AgentInfo agent() throws ClientException {
            throw refusal();
        }

        @Override
        public List<AccountView> accounts() throws ClientException {
            throw refusal();
        }

        @Override
        public AccountClient account(String accountId) {
            return trusted.account(accountId);
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
