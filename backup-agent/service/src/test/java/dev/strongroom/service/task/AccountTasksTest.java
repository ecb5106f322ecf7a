package dev.strongroom.service.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.model.event.AgentEvent;
import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobProgress;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.run.Outcome;
import dev.strongroom.model.storage.StorageTargetView;
import dev.strongroom.model.task.BackupRequest;
import dev.strongroom.model.task.ConnectionState;
import dev.strongroom.model.task.EntityStatus;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.ImapLogin;
import dev.strongroom.model.task.Schedule;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.model.task.TaskSettings;
import dev.strongroom.model.task.TaskView;
import dev.strongroom.service.fixture.ControlFixture;
import dev.strongroom.service.ledger.RunResult;
import dev.strongroom.service.ledger.RunStart;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.secrets.Secret;
import dev.strongroom.service.store.control.JobRow;
import dev.strongroom.service.usecase.ChangedMeanwhileException;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.Events;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.Versioned;
import dev.strongroom.service.vaults.VaultAccess;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.store.local.LocalStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Tasks")
class AccountTasksTest {
    private static final PageRequest FIRST = new PageRequest(Optional.empty(), 100);

    @TempDir
    private Path home;
    private ControlFixture control;
    private RequestScope scope;
    private StorageTargetView target;

    @BeforeEach
    void open() {
        control = new ControlFixture(home);
        scope = control.scope();
        target = control.addStorage(scope, "Disk");
    }

    @AfterEach
    void close() {
        control.close();
    }

    private TaskView add(String name, String... users) {
        return control.tasks.add(scope, ControlFixture.newTask(name, target, users));
    }

    private List<EntityView> mailboxes(TaskView task) {
        return control.tasks.entities(scope, task.id(), Optional.empty(), Optional.empty(), FIRST).items();
    }

    private void end(String job, EntityView mailbox, Outcome outcome, boolean signInRefused) {
        RunStart run = new RunStart(job, mailbox.taskId(), mailbox.id(), 1, control.clock.instant());
        control.runLog().began(run);
        control.runLog()
                .ended(run, new RunResult(outcome, control.clock.instant(), 12, 3400, 12, 0, 900, Optional.empty(),
                        outcome == Outcome.SUCCESS ? Optional.empty() : Optional.of("A problem."), signInRefused));
    }

    @Test
    @DisplayName("get a vault of their own that the recovery key opens too")
    void getAVault() throws VaultException {
        TaskView task = add("Mail: Köln/Bonn", "anna");
        Path vault = Path.of(task.location());
        control.vaults.close();

        assertThat(vault.getParent()).isEqualTo(control.storageDirectory());
        assertThat(vault.getFileName().toString()).startsWith("Mail%3A Köln%2FBonn-");
        Secret recoveryKey = control.recoveryKey.orElseThrow();
        try (Vault opened = VaultAccess.openWith(new LocalStore(vault), recoveryKey, ControlFixture.WEAK)) {
            assertThat(opened.keys().list()).hasSize(2);
        }
        assertThat(control.vaults.ofTask(scope, task.id()).newest().id()).isNotEmpty();
    }

    @Test
    @DisplayName("of one name are refused, whatever the case, and leave no second vault")
    void namesAreUnique() throws Exception {
        add("Mail", "anna");

        assertThatThrownBy(() -> add("MAIL", "bert")).isInstanceOf(ConflictException.class);
        try (var vaults = Files.list(control.storageDirectory())) {
            assertThat(vaults).hasSize(1);
        }
    }

    @Test
    @DisplayName("are refused without mailboxes, with one twice, and with a storage target that is not there")
    void invalidTasksAreRefused() {
        assertThatThrownBy(() -> add("Mail")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> add("Mail", "anna", "anna")).isInstanceOf(InvalidInputException.class)
                .extracting(e -> ((InvalidInputException) e).field())
                .isEqualTo("mailboxes[1].user");
        StorageTargetView none = StorageTargetView.directory("none", "none", "/none");
        assertThatThrownBy(() -> control.tasks.add(scope, ControlFixture.newTask("Mail", none, "anna")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("list their mailboxes by name, filtered, in pages")
    void listMailboxes() {
        TaskView task = add("Mail", "Zoe", "anna", "Bert", "bea");

        var first = control.tasks.entities(scope, task.id(), Optional.empty(), Optional.empty(),
                new PageRequest(Optional.empty(), 3));
        var second = control.tasks.entities(scope, task.id(), Optional.empty(), Optional.empty(),
                new PageRequest(first.next(), 3));

        assertThat(first.items()).extracting(EntityView::name).containsExactly("anna", "bea", "Bert");
        assertThat(second.items()).extracting(EntityView::name).containsExactly("Zoe");
        assertThat(second.next()).isEmpty();
        assertThat(control.tasks.entities(scope, task.id(), Optional.empty(), Optional.of("BE"), FIRST).items())
                .extracting(EntityView::name)
                .containsExactly("bea", "Bert");
        assertThat(control.tasks.entities(scope, task.id(), Optional.of(EntityStatus.FAILED), Optional.empty(), FIRST)
                .items()).isEmpty();
    }

    @Test
    @DisplayName("keep what one of two people changed and tell the other")
    void settingsConflict() {
        TaskView task = add("Mail", "anna");
        Versioned<TaskSettings> read = control.tasks.settings(scope, task.id());
        TaskSettings renamed = new TaskSettings("Post", read.value().server().orElseThrow(), read.value().schedule());

        Versioned<TaskSettings> after = control.tasks.change(scope, task.id(), read.version(), renamed);

        assertThat(after.version()).isNotEqualTo(read.version());
        assertThatThrownBy(() -> control.tasks.change(scope, task.id(), read.version(), read.value()))
                .isInstanceOf(ChangedMeanwhileException.class);
        assertThat(control.tasks.get(scope, task.id()).name()).isEqualTo("Post");
    }

    @Test
    @DisplayName("run at the new times once their schedule was changed")
    void scheduleChange() {
        TaskView task = add("Mail", "anna");
        Versioned<TaskSettings> read = control.tasks.settings(scope, task.id());

        control.tasks.change(scope, task.id(), read.version(),
                new TaskSettings("Mail", read.value().server().orElseThrow(),
                        new Schedule(Schedule.Frequency.WEEKLY, 11)));

        assertThat(control.tasks.get(scope, task.id()).nextRun())
                .contains(ControlFixture.START.plus(Duration.ofMinutes(30)));
    }

    @Test
    @DisplayName("give the connector the mailbox's secret, and the new one after signing in again")
    void signingInAgain() {
        TaskView task = add("Mail", "anna");
        String mailbox = mailboxes(task).getFirst().id();
        assertThat(address(mailbox).secret()).isEqualTo("secret of anna");

        control.tasks.addMailbox(scope, task.id(), new ImapLogin("anna", ImapLogin.Method.XOAUTH2, "token"));

        ImapAddress address = address(mailbox);
        assertThat(address.secret()).isEqualTo("token");
        assertThat(address.method()).isEqualTo(ImapAddress.Method.XOAUTH2);
        assertThat(mailboxes(task)).hasSize(1);
    }

    private ImapAddress address(String mailbox) {
        return control.addresses.of(scope, control.entities.find(scope.account(), mailbox).orElseThrow());
    }

    @Test
    @DisplayName("show as disconnected from a refused sign-in until somebody signs in again")
    void disconnection() {
        TaskView task = add("Mail", "anna", "bert");
        end("job", mailboxes(task).getFirst(), Outcome.FAILED, true);

        TaskView disconnected = control.tasks.get(scope, task.id());
        assertThat(disconnected.connection()).isEqualTo(ConnectionState.DISCONNECTED);
        assertThat(disconnected.connectionProblem()).contains("anna: A problem.");

        control.tasks.addMailbox(scope, task.id(), new ImapLogin("anna", ImapLogin.Method.PASSWORD, "new"));
        assertThat(control.tasks.get(scope, task.id()).connection()).isEqualTo(ConnectionState.CONNECTED);
    }

    @Test
    @DisplayName("add up their mailboxes, and never let a good one hide a failed one")
    void cards() {
        TaskView task = add("Mail", "anna", "bert");
        List<EntityView> mailboxes = mailboxes(task);
        end("job", mailboxes.get(0), Outcome.FAILED, false);
        end("job", mailboxes.get(1), Outcome.SUCCESS, false);

        TaskView card = control.tasks.get(scope, task.id());

        assertThat(card.days()).hasSize(14);
        assertThat(card.days().getLast().outcome()).contains(Outcome.FAILED);
        assertThat(card.days().getFirst().outcome()).isEmpty();
        assertThat(card.statusCounts()).containsOnly(java.util.Map.entry(EntityStatus.FAILED, 1),
                java.util.Map.entry(EntityStatus.SUCCESS, 1));
        assertThat(card.items()).isEqualTo(12);
        assertThat(card.sourceBytes()).isEqualTo(3400);
        assertThat(card.storedBytes()).isEqualTo(1800);
    }

    @Test
    @DisplayName("count what a backup added to the vault while it goes on, and once when it is canceled")
    void canceledBackupsCount() {
        TaskView task = add("Mail", "anna");
        JobRow job = new JobRow(scope.account(), "job", JobKind.BACKUP, JobStatus.PENDING, "Mail", ServiceKind.IMAP,
                Optional.of(task.id()), Optional.of("Mail"), Optional.empty(), Optional.empty(), scope.userId(), "Ann",
                Optional.empty(), Optional.empty(), 0, false, JobProgress.NONE, Optional.empty(), Optional.empty(),
                Optional.empty(), control.clock.instant(), Optional.empty(), Optional.empty());
        control.jobStore.add(job, new byte[0]);
        RunStart run = new RunStart(job.id(), task.id(), mailboxes(task).getFirst().id(), 1, control.clock.instant());
        control.runLog().began(run);

        control.runLog().suspended(run, 400);
        control.runLog().suspended(run, 700);
        assertThat(control.tasks.get(scope, task.id()).storedBytes()).isEqualTo(700);
        control.jobs.cancel(scope, job.id());
        control.runLog().suspended(run, 900);

        assertThat(control.tasks.get(scope, task.id()).storedBytes()).isEqualTo(700);
        assertThat(control.runStore.ofJob(scope.account(), job.id())).singleElement().satisfies(canceled -> {
            assertThat(canceled.storedBytes()).isEqualTo(700);
            assertThat(canceled.outcome()).contains(Outcome.FAILED);
        });
    }

    @Test
    @DisplayName("show a day by the last run of each mailbox, so that a retry turns it green")
    void retryTurnsTheDayGreen() {
        TaskView task = add("Mail", "anna");
        EntityView anna = mailboxes(task).getFirst();
        end("job-1", anna, Outcome.FAILED, false);
        control.clock.advance(Duration.ofHours(1));
        end("job-2", anna, Outcome.SUCCESS, false);

        assertThat(control.tasks.get(scope, task.id()).days().getLast().outcome()).contains(Outcome.SUCCESS);
    }

    @Test
    @DisplayName("that are removed leave their vault where it is, and no secret")
    void removal() throws VaultException {
        TaskView task = add("Mail", "anna");
        String secretId = control.entities.login(scope.account(), mailboxes(task).getFirst().id())
                .orElseThrow()
                .secretId()
                .orElseThrow();

        control.tasks.remove(scope, task.id());

        assertThatThrownBy(() -> control.tasks.get(scope, task.id())).isInstanceOf(NotFoundException.class);
        assertThat(control.secretTable.find(scope.account(), secretId)).isEmpty();
        VaultAccess
                .openWith(new LocalStore(Path.of(task.location())), control.recoveryKey.orElseThrow(),
                        ControlFixture.WEAK)
                .close();
    }

    @Test
    @DisplayName("refuse to back up mailboxes that they do not have")
    void unknownMailboxes() {
        TaskView task = add("Mail", "anna");

        assertThatThrownBy(() -> control.tasks.backUpNow(scope, task.id(), new BackupRequest(Set.of("none"))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("tell listeners of their account what changes, and nobody else")
    void events() throws InterruptedException {
        String other = control.accounts.add("P", "Other", control.clock.instant()).id();
        BlockingQueue<AgentEvent> mine = new LinkedBlockingQueue<>();
        BlockingQueue<AgentEvent> theirs = new LinkedBlockingQueue<>();
        try (Events.Subscription first = control.events.subscribe(scope, mine::add);
                Events.Subscription second = control.events.subscribe(RequestScope.system(other), theirs::add)) {
            TaskView task = add("Mail", "anna");

            assertThat(mine.poll(10, TimeUnit.SECONDS)).isEqualTo(new AgentEvent.TaskChanged(task));
            control.tasks.remove(scope, task.id());
            assertThat(mine.poll(10, TimeUnit.SECONDS)).isEqualTo(new AgentEvent.TaskRemoved(task.id()));
            assertThat(theirs).isEmpty();
            assertThat(first).isNotSameAs(second);
        }
    }
}
