package dev.strongroom.service.store.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.model.microsoft.MicrosoftTenant;
import dev.strongroom.model.task.DriveSettings;
import dev.strongroom.model.task.ImapSecurity;
import dev.strongroom.model.task.ImapServer;
import dev.strongroom.model.task.Schedule;
import dev.strongroom.model.task.TaskSettings;
import dev.strongroom.model.text.Sentence;
import dev.strongroom.service.config.StartRefusedException;
import dev.strongroom.service.scope.Grants;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.security.StoredPassword;
import dev.strongroom.service.security.StoredUser;
import dev.strongroom.service.security.UserState;
import dev.strongroom.service.store.DatabaseException;
import dev.strongroom.service.store.SqliteThreads;
import dev.strongroom.service.usecase.NotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The control database")
class ControlDatabaseTest {
    private static final Instant NOW = Instant.parse("2026-05-03T10:00:00Z");
    private static SqliteThreads threads;

    @TempDir
    private Path directory;

    @BeforeAll
    static void startThreads() {
        threads = new SqliteThreads(3);
    }

    @AfterAll
    static void endThreads() {
        threads.close();
    }

    private Path file() {
        return directory.resolve("control.db");
    }

    @Test
    @DisplayName("keeps what was written when it is opened again")
    void keepsWhatWasWritten() {
        AccountRow added;
        try (ControlDatabase database = ControlDatabase.open(file(), threads)) {
            added = new AccountStore(database).add("Partner", "Müller & Söhne", NOW);
        }
        try (ControlDatabase database = ControlDatabase.open(file(), threads)) {
            assertThat(new AccountStore(database).find(added.id())).contains(added);
        }
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource("jdbc:sqlite:" + file(), null, null)
                .locations("classpath:dev/strongroom/service/store/control")
                .target(version)
                .load()
                .migrate();
    }

    @Test
    @DisplayName("says what an older version wrote as a job's phase in the words of then")
    void keepsPhasesOfOlderVersions() {
        migrateTo("1");
        Jdbi.create("jdbc:sqlite:" + file()).useHandle(h -> h.execute("""
                INSERT INTO job (account_id, id, kind, status, name, service, user_id, initiator, progress, created_at)
                VALUES ('a', 'j', 'BACKUP', 'SUCCEEDED', 'Mail', 'IMAP', 'u', 'Ann',
                  '{"phase":"Reading Inbox","items":1,"bytes":2,"bytesPerSecond":0,"skipped":0,"failed":0}', 0)"""));

        try (ControlDatabase database = ControlDatabase.open(file(), threads)) {
            assertThat(new JobStore(database).find("a", "j").orElseThrow().progress().phase())
                    .isEqualTo(new Sentence("", List.of(), "Reading Inbox"));
        }
    }

    @Test
    @DisplayName("keeps the servers of tasks from before there were tenants, and takes a tenant's task beside them")
    void takesTenantsBesideServers() {
        migrateTo("3");
        Jdbi.create("jdbc:sqlite:" + file()).useHandle(h -> {
            h.execute("INSERT INTO partner VALUES ('p', 'Partner', 0)");
            h.execute("INSERT INTO account VALUES ('a', 'p', 'Account', NULL, 0)");
            h.execute("INSERT INTO task (account_id, id, service, created_at) VALUES ('a', 't', 'IMAP', 0)");
            h.execute("""
                    INSERT INTO task_settings (account_id, task_id, version, name, host, port, security, connections,
                      frequency, hour_utc, scheduled_from)
                    VALUES ('a', 't', 7, 'Mail', 'mail.example', 993, 'TLS', 4, 'DAILY', 1, 0)""");
        });

        try (ControlDatabase database = ControlDatabase.open(file(), threads)) {
            TaskRow task = new TaskStore(database).find("a", "t").orElseThrow();
            assertThat(task.version()).isEqualTo(7);
            assertThat(task.settings()).isEqualTo(new TaskSettings("Mail",
                    new ImapServer("mail.example", 993, ImapSecurity.TLS, Optional.empty(), 4),
                    new Schedule(Schedule.Frequency.DAILY, 1)));

            TaskSettings tenant = new TaskSettings("People", new MicrosoftTenant("contoso.example", "client",
                    Optional.of("https://login.example"), Optional.empty(), Optional.of("PEM")),
                    new Schedule(Schedule.Frequency.WEEKLY, 2));
            assertThat(new TaskStore(database).change(new TaskRow("a", "t", task.service(), Optional.empty(), 8, tenant,
                    NOW))).isTrue();
            assertThat(new TaskStore(database).find("a", "t").map(TaskRow::settings)).contains(tenant);
            TaskSettings drives = new TaskSettings("People", tenant.tenant().orElseThrow(),
                    Optional.of(new DriveSettings(5, Optional.of(90))), tenant.schedule());
            assertThat(new TaskStore(database).change(new TaskRow("a", "t", task.service(), Optional.empty(), 9, drives,
                    NOW))).isTrue();
            assertThat(new TaskStore(database).find("a", "t").map(TaskRow::settings)).contains(drives);
            assertThatThrownBy(() -> database.run(h -> h.execute("UPDATE task_settings SET tenant = NULL")))
                    .isInstanceOf(DatabaseException.Conflicts.class);
        }
    }

    @Test
    @DisplayName("makes the first user of each account its primary user, and keeps what users of older versions may do")
    void makesTheFirstUserPrimary() {
        migrateTo("5");
        Jdbi.create("jdbc:sqlite:" + file()).useHandle(h -> {
            h.execute("INSERT INTO partner VALUES ('p', 'Partner', 0)");
            h.execute("INSERT INTO account VALUES ('a', 'p', 'Account', NULL, 0)");
            insertOldUser(h, "second", "PREVIEW,RESTORE", 2);
            insertOldUser(h, "first", "", 1);
        });

        try (ControlDatabase database = ControlDatabase.open(file(), threads)) {
            UserStore users = new UserStore(database, InstantSource.fixed(NOW));
            assertThat(users.find("first").map(StoredUser::primaryOf)).contains(Set.of("a"));
            StoredUser second = users.find("second").orElseThrow();
            assertThat(second.primaryOf()).isEmpty();
            assertThat(second.accounts()).containsExactly("a");
            assertThat(second.rights().grants())
                    .isEqualTo(Grants.of(Set.of(Permission.PREVIEW, Permission.RESTORE)));
            assertThat(second.state()).isEqualTo(UserState.ACTIVE);
            assertThat(second.password())
                    .isEqualTo(new StoredPassword("hash", StoredPassword.Use.OWN, Instant.ofEpochMilli(2)));
        }
    }

    private static void insertOldUser(Handle h, String id, String permissions, int at) {
        h.execute("""
                INSERT INTO app_user (id, email, name, role, permissions, password_hash, password_change_required,
                  created_at)
                VALUES (?, ?, 'Name', 'CUSTOM', ?, 'hash', 0, ?)""", id, id + "@example.org", permissions, at);
        h.execute("INSERT INTO user_account (user_id, account_id) VALUES (?, 'a')", id);
    }

    @Test
    @DisplayName("has the version of its newest migration")
    void hasTheVersionOfItsNewestMigration() {
        try (ControlDatabase database = ControlDatabase.open(file(), threads)) {
            int newest = database.read(h -> h.createQuery("""
                    SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history""").mapTo(Integer.class).one());

            assertThat(ControlDatabase.SCHEMA.version()).isEqualTo(newest);
        }
    }

    @Test
    @DisplayName("that a newer program wrote is refused with a sentence")
    void newerIsRefused() throws SQLException {
        ControlDatabase.open(file(), threads).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + (ControlDatabase.SCHEMA.version() + 1));
        }

        assertThatThrownBy(() -> ControlDatabase.open(file(), threads))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("was written by a newer version of Strongroom")
                .extracting(e -> ((StartRefusedException) e).code())
                .isEqualTo("database-newer");
    }

    @Test
    @DisplayName("whose file is something else is refused with what to do")
    void foreignFileIsRefused() throws IOException {
        Files.writeString(file(), "This is not a database. ".repeat(100));

        assertThatThrownBy(() -> ControlDatabase.open(file(), threads))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("agent rebuild");
    }

    @Test
    @DisplayName("rolls a change back when it throws, and hands on what was thrown")
    void rollsBack() {
        try (ControlDatabase database = ControlDatabase.open(file(), threads)) {
            assertThatThrownBy(() -> database.run(h -> {
                h.execute("INSERT INTO agent (id, created_at) VALUES ('a', 0)");
                throw new NotFoundException("Not there.");
            })).isInstanceOf(NotFoundException.class);

            assertThat(database.<Integer>read(
                    h -> h.createQuery("SELECT count(*) FROM agent").mapTo(Integer.class).one())).isZero();
        }
    }

    @Test
    @DisplayName("refuses a row that refers to another account's row")
    void refusesReferencesAcrossAccounts() {
        try (ControlDatabase database = ControlDatabase.open(file(), threads)) {
            AccountStore accounts = new AccountStore(database);
            String mine = accounts.add("P", "Mine", NOW).id();
            String theirs = accounts.add("Q", "Theirs", NOW).id();
            insertTask(database, theirs);

            insertSettings(database, theirs);
            assertThatThrownBy(() -> insertSettings(database, mine)).isInstanceOf(DatabaseException.Conflicts.class);
        }
    }

    private static void insertTask(ControlDatabase database, String account) {
        database.run(
                h -> h.execute("INSERT INTO task (account_id, id, service, created_at) VALUES (?, 'task', 'IMAP', 0)",
                        account));
    }

    private static void insertSettings(ControlDatabase database, String account) {
        database.run(h -> {
            h.execute("DELETE FROM task_settings");
            h.execute("""
                    INSERT INTO task_settings (account_id, task_id, version, name, host, port, security, connections,
                      frequency, hour_utc, scheduled_from)
                    VALUES (?, 'task', 1, 'Mail', 'mail.example', 993, 'TLS', 1, 'DAILY', 1, 0)""", account);
        });
    }

    @Test
    @DisplayName("can be copied while it is in use")
    void canBeCopied() {
        try (ControlDatabase database = ControlDatabase.open(file(), threads)) {
            AccountRow account = new AccountStore(database).add("P", "Mine", NOW);
            Path copy = directory.resolve("copy.db");

            database.copyTo(copy);

            try (ControlDatabase copied = ControlDatabase.open(copy, threads)) {
                assertThat(new AccountStore(copied).all()).containsExactly(account);
            }
        }
    }

    @Test
    @DisplayName("that is damaged is refused with what to do")
    void damageIsRefused() throws IOException {
        ControlDatabase.open(file(), threads).close();
        byte[] bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
        Files.write(file(), bytes, StandardOpenOption.TRUNCATE_EXISTING);

        assertThatThrownBy(() -> ControlDatabase.open(file(), threads).read(h -> h.createQuery("""
                SELECT count(*) FROM account""").mapTo(Integer.class).one()))
                .hasMessageContaining("The control database is damaged.");
    }

    @Test
    @DisplayName("finds a call within a call out instead of waiting for itself")
    void refusesNestedCalls() {
        try (ControlDatabase database = ControlDatabase.open(file(), threads)) {
            assertThatThrownBy(() -> database.run(h -> database.run(inner -> {})))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
