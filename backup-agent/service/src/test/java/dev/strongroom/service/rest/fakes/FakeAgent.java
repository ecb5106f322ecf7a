package dev.strongroom.service.rest.fakes;

import dev.strongroom.model.account.AccountView;
import dev.strongroom.service.rest.UseCases;
import dev.strongroom.service.scope.Grants;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.security.AccountAddressRules;
import dev.strongroom.service.security.AccountSecuritySettings;
import dev.strongroom.service.security.Administrators;
import dev.strongroom.service.security.EnrollmentParts;
import dev.strongroom.service.security.EnrollmentParts.SignUpRule;
import dev.strongroom.service.security.OneTimePassword;
import dev.strongroom.service.security.SignInParts;
import dev.strongroom.service.security.StoredPassword;
import dev.strongroom.service.security.StoredSession;
import dev.strongroom.service.security.StoredTokens;
import dev.strongroom.service.security.StoredUser;
import dev.strongroom.service.security.UserDoors;
import dev.strongroom.service.security.UserRights;
import dev.strongroom.service.security.UserSessions;
import dev.strongroom.service.security.UserState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * An agent in memory with the accounts {@code blue} and {@code red} and real sign-in. Its users are added by
 * {@link #addUser}.
 */
public final class FakeAgent implements AutoCloseable {
    /** The account of most tests. */
    public static final String BLUE = "blue";
    /** Somebody else's account. */
    public static final String RED = "red";

    private final SecureRandom random = new SecureRandom();
    private final MovableClock clock = new MovableClock();
    private final MemorySessions sessionTable = new MemorySessions();
    private final MemoryUsers users = new MemoryUsers(sessionTable);
    private final MemoryAccountSecurity security = new MemoryAccountSecurity();
    private final MemoryAudit audit = new MemoryAudit();
    private final MemoryIpRules ipRules = new MemoryIpRules();
    private final MemoryMails mails = new MemoryMails();
    private final UserDoors doors = new UserDoors(new EnrollmentParts(
            new SignInParts(users, sessionTable, new MemorySecondFactors(), new MemoryApiKeys(), ipRules,
                    new OpenSeal(), security, audit, clock,
                    random),
            new MemoryLinks(), mails, name -> RED, "strongroom://open", SignUpRule.OPEN));
    private final FakeAccounts accounts = new FakeAccounts(
            List.of(new AccountView(BLUE, "Blue Ltd", "partner-1"), new AccountView(RED, "Red Ltd", "partner-1")),
            users);
    private final FakeEvents events = new FakeEvents();
    private final FakeJobs jobs = new FakeJobs(events);
    private final FakeTasks tasks = new FakeTasks(jobs);
    private final FakeStorageTargets storage = new FakeStorageTargets();
    private final FakeRuns runs = new FakeRuns();
    private final FakeSubjects subjects = new FakeSubjects(tasks, runs, jobs);
    private final FakeRecovery recovery = new FakeRecovery(tasks, jobs, subjects);

    /** What an {@link dev.strongroom.service.rest.AgentServer} serves. */
    public UseCases useCases() {
        return new UseCases(
                new FakeStatus(),
                new UseCases.SigningIn(doors.sessions(), doors.sessions().secondFactors(), doors.enrollment(),
                        doors.profile(), doors.sessions().keys()),
                new UseCases.Account(accounts, new AccountSecuritySettings(security, audit), doors.users(),
                        new FakeEntityAccesses(tasks), new AccountAddressRules(ipRules, users, mails, audit),
                        new FakeRemovals(), new FakeAuditTrail(), new FakeActivities()),
                storage,
                new FakeConnectionTests(),
                tasks,
                new FakeTenants(tasks),
                runs,
                jobs,
                recovery,
                new FakeRestorePlans(tasks, subjects),
                events,
                subjects);
    }

    /** A user of the role CUSTOM who may open the account; the password is a one-time password. */
    public OneTimePassword addUser(String email, String account, Set<Permission> permissions) {
        users.add(user(email, account, UserRights.custom(Grants.of(permissions)), Set.of()));
        return new Administrators(users, clock, random).reset(email);
    }

    /** The token of a new user of the role CUSTOM who may open the account and has chosen a password. */
    public String signIn(String email, String account, Set<Permission> permissions) {
        return signIn(user(email, account, UserRights.custom(Grants.of(permissions)), Set.of()));
    }

    /** The token of a new user with these rights, who may open the account as a secondary user. */
    public String signIn(String email, String account, UserRights rights) {
        return signIn(user(email, account, rights, Set.of()));
    }

    /** The token of a new administrator who is the account's primary user. */
    public String signInPrimary(String email, String account) {
        return signIn(user(email, account, UserRights.administrator(), Set.of(account)));
    }

    private StoredUser user(String email, String account, UserRights rights, Set<String> primaryOf) {
        return new StoredUser("user-" + email, email, email, rights, Set.of(account), primaryOf,
                new StoredPassword("", StoredPassword.Use.OWN, clock.instant()), UserState.ACTIVE);
    }

    private String signIn(StoredUser user) {
        users.add(user);
        String token = "token-of-" + user.id().replace('@', '-');
        Instant now = clock.instant();
        Instant end = now.plus(Duration.ofHours(12));
        sessionTable.add(new StoredSession("session-of-" + user.id(), user.id(), now, now, end, "127.0.0.1", "test",
                StoredSession.Trust.FULL),
                new StoredTokens(sha256(token), end, sha256("refresh-" + token)));
        return token;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the account's own work is done with. */
    public static RequestScope scope(String account) {
        return RequestScope.system(account);
    }

    /** Lets the next call about tasks fail. */
    public void failNext(RuntimeException failure) {
        tasks.failNext(failure);
    }

    public MovableClock clock() {
        return clock;
    }

    public MemoryUsers users() {
        return users;
    }

    public UserSessions sessions() {
        return doors.sessions();
    }

    public MemoryIpRules ipRules() {
        return ipRules;
    }

    public MemoryMails mails() {
        return mails;
    }

    public MemoryAudit audit() {
        return audit;
    }

    public FakeSubjects subjects() {
        return subjects;
    }

    public FakeStorageTargets storage() {
        return storage;
    }

    public FakeTasks tasks() {
        return tasks;
    }

    public FakeJobs jobs() {
        return jobs;
    }

    public FakeRuns runs() {
        return runs;
    }

    public FakeEvents events() {
        return events;
    }

    @Override
    public void close() {
        doors.close();
    }
}
