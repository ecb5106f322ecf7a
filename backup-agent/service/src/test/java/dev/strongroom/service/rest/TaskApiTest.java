package dev.strongroom.service.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.strongroom.model.account.AccountView;
import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobSummary;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.run.LedgerLine;
import dev.strongroom.model.run.RunView;
import dev.strongroom.model.storage.NewStorageTarget;
import dev.strongroom.model.storage.StorageCheckRequest;
import dev.strongroom.model.storage.StorageCheckResult;
import dev.strongroom.model.storage.StorageCredentials;
import dev.strongroom.model.storage.StorageKind;
import dev.strongroom.model.storage.StorageTargetView;
import dev.strongroom.model.task.BackupRequest;
import dev.strongroom.model.task.ConnectionTestRequest;
import dev.strongroom.model.task.ConnectionTestResult;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.ImapLogin;
import dev.strongroom.model.task.NewTask;
import dev.strongroom.model.task.TaskSettings;
import dev.strongroom.model.task.TaskView;
import dev.strongroom.service.rest.fakes.FakeAgent;
import dev.strongroom.service.rest.fakes.Samples;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Tasks, runs and jobs over the API")
class TaskApiTest {
    private static final String ACCOUNT = "/api/v1/accounts/blue/";
    private static final TypeReference<TaskView> TASK = new TypeReference<>() {};
    private static final TypeReference<JobView> JOB = new TypeReference<>() {};
    private static final TypeReference<TaskSettings> SETTINGS = new TypeReference<>() {};
    private static final RequestScope BLUE = FakeAgent.scope(FakeAgent.BLUE);

    @TempDir
    private static Path directory;
    private static TestApi api;
    private static String token;

    @BeforeAll
    static void start() throws Exception {
        api = TestApi.start(directory);
        token = api.blue();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void aUserSeesTheAccountsThatAreOpen() throws Exception {
        Page<AccountView> accounts = api.read(api.get("/api/v1/accounts", token), new TypeReference<>() {});
        AccountView blue = api.read(api.get("/api/v1/accounts/blue", token), new TypeReference<>() {});

        assertThat(accounts.items()).containsExactly(blue);
        assertThat(blue.name()).isEqualTo("Blue Ltd");
    }

    @Test
    void aTaskIsAddedAndFoundAtItsLocation() throws Exception {
        HttpResponse<String> added = api.post(ACCOUNT + "tasks", token, Samples.newTask("Mail", "storage-001"));
        TaskView task = api.read(added, TASK);

        assertThat(added.statusCode()).isEqualTo(201);
        String location = added.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo(ACCOUNT + "tasks/" + task.id());
        assertThat(api.read(api.get(location, token), TASK)).isEqualTo(task);
    }

    @Test
    void aRemovedTaskIsGone() throws Exception {
        String task = addTask();

        HttpResponse<String> removed = api.send("DELETE", ACCOUNT + "tasks/" + task, token, "");

        assertThat(removed.statusCode()).isEqualTo(204);
        assertThat(removed.body()).isEmpty();
        assertThat(api.get(ACCOUNT + "tasks/" + task, token).statusCode()).isEqualTo(404);
    }

    @Test
    void settingsAreChangedOnlyByWhoReadTheirVersion() throws Exception {
        String path = ACCOUNT + "tasks/" + addTask() + "/settings";
        HttpResponse<String> read = api.get(path, token);
        String tag = read.headers().firstValue("ETag").orElseThrow();
        TaskSettings settings = api.read(read, SETTINGS);
        String renamed = api.write(new TaskSettings("Renamed", settings.server().orElseThrow(), settings.schedule()));

        HttpResponse<String> changed = put(path, Optional.of(tag), renamed);
        HttpResponse<String> late = put(path, Optional.of(tag), renamed);
        HttpResponse<String> careless = put(path, Optional.empty(), renamed);
        HttpResponse<String> any = put(path, Optional.of("*"), renamed);

        assertThat(tag).matches("\"[^\"]+\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
        assertThat(api.read(changed, SETTINGS).name()).isEqualTo("Renamed");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(api.problem(late).code()).isEqualTo("changed-meanwhile");
        assertThat(careless.statusCode()).isEqualTo(428);
        assertThat(api.problem(careless).code()).isEqualTo("precondition-required");
        assertThat(any.statusCode()).isEqualTo(428);
    }

    @Test
    void mailboxesAreAddedAndFiltered() throws Exception {
        String task = addTask();
        HttpResponse<String> added = api.post(
                ACCOUNT + "tasks/" + task + "/entities",
                token,
                new ImapLogin("zoe@example.org", ImapLogin.Method.PASSWORD, "right"));
        String location = added.headers().firstValue("Location").orElseThrow();

        Page<EntityView> found = api.read(
                api.get(ACCOUNT + "tasks/" + task + "/entities?text=ZOE&status=SUCCESS", token),
                new TypeReference<>() {});

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(found.items())
                .containsExactly(api.read(api.get(location, token), new TypeReference<EntityView>() {}));
        assertThat(added.body()).doesNotContain("right");
    }

    @Test
    void aListIsReadPageByPage() throws Exception {
        String task = addTask();
        for (int i = 0; i < 6; i++) {
            api.agent().tasks().addMailbox(BLUE, task, new ImapLogin("user" + i, ImapLogin.Method.PASSWORD, "x"));
        }
        List<String> names = new ArrayList<>();
        int pages = 0;
        Optional<String> cursor = Optional.empty();
        do {
            String path =
                    ACCOUNT + "tasks/" + task + "/entities?limit=3" + cursor.map(next -> "&cursor=" + next).orElse("");
            Page<EntityView> page = api.read(api.get(path, token), new TypeReference<>() {});
            page.items().forEach(entity -> names.add(entity.name()));
            cursor = page.next();
            pages++;
        } while (cursor.isPresent());

        assertThat(pages).isEqualTo(3);
        assertThat(names).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void aBackupIsAcceptedAsAJob() throws Exception {
        String task = addTask();

        HttpResponse<String> started =
                api.post(ACCOUNT + "tasks/" + task + "/backups", token, new BackupRequest(Set.of()));
        JobView job = api.read(started, JOB);

        assertThat(started.statusCode()).isEqualTo(202);
        assertThat(started.headers().firstValue("Location")).contains(ACCOUNT + "jobs/" + job.id());
        assertThat(api.read(api.get(ACCOUNT + "jobs/" + job.id(), token), JOB)).isEqualTo(job);
    }

    @Test
    void aJobIsCancelledWithoutABody() throws Exception {
        JobView job = api.agent().jobs().start(BLUE, JobKind.BACKUP, "task-x");

        HttpResponse<String> cancelled = api.send("POST", ACCOUNT + "jobs/" + job.id() + "/cancel", token, "");

        assertThat(cancelled.statusCode()).isEqualTo(200);
        assertThat(api.read(cancelled, JOB).status()).isEqualTo(JobStatus.CANCELED);
    }

    @Test
    void aRestoreIsCancelledByWhoMayRestoreAndABackupIsNot() throws Exception {
        String restorer = api.token("restorer@example.org", FakeAgent.BLUE,
                Set.of(Permission.VIEW_BACKUPS, Permission.RESTORE));
        JobView restore = api.agent().jobs().start(BLUE, JobKind.RESTORE, "task-x");
        JobView backup = api.agent().jobs().start(BLUE, JobKind.BACKUP, "task-x");

        assertThat(api.get(ACCOUNT + "jobs/" + restore.id(), restorer).statusCode()).isEqualTo(200);
        assertThat(api.send("POST", ACCOUNT + "jobs/" + restore.id() + "/cancel", restorer, "").statusCode())
                .isEqualTo(200);
        assertThat(api.send("POST", ACCOUNT + "jobs/" + backup.id() + "/cancel", restorer, "").statusCode())
                .isEqualTo(403);
    }

    @Test
    void jobsAreFilteredAndOrdered() throws Exception {
        JobView first = api.agent().jobs().start(BLUE, JobKind.EXPORT, "task-filter");
        JobView second = api.agent().jobs().start(BLUE, JobKind.EXPORT, "task-filter");
        api.agent().jobs().start(BLUE, JobKind.RESTORE, "task-filter");
        String filter = "jobs?kind=EXPORT&status=IN_PROGRESS&task=task-filter&initiator=Ann";
        TypeReference<Page<JobView>> jobs = new TypeReference<>() {};

        assertThat(api.read(api.get(ACCOUNT + filter, token), jobs).items()).containsExactly(second, first);
        assertThat(api.read(api.get(ACCOUNT + filter + "&order=oldest", token), jobs).items())
                .containsExactly(first, second);
        assertThat(api.read(api.get(ACCOUNT + "jobs?task=other", token), jobs).items()).isEmpty();
    }

    @Test
    void jobsAreSummedUpByStatus() throws Exception {
        api.agent().jobs().start(BLUE, JobKind.BACKUP, "task-sum");

        JobSummary summary = api.read(api.get(ACCOUNT + "jobs/summary", token), new TypeReference<>() {});

        assertThat(summary.counts().get(JobStatus.IN_PROGRESS)).isPositive();
    }

    @Test
    void runsShowTheirLedger() throws Exception {
        String task = api.agent().tasks().add(BLUE, Samples.newTask("Runs", "storage-001")).id();
        api.agent().runs().add(BLUE, Samples.run("run-a", task, "entity-a", 1));
        RunView second = api.agent().runs().add(BLUE, Samples.run("run-b", task, "entity-b", 1));

        Page<RunView> runs = api.read(
                api.get(ACCOUNT + "tasks/" + task + "/runs?entity=entity-b", token),
                new TypeReference<>() {});
        Page<LedgerLine> ledger = api.read(api.get(ACCOUNT + "runs/run-b/ledger", token), new TypeReference<>() {});

        assertThat(runs.items()).containsExactly(second);
        assertThat(api.read(api.get(ACCOUNT + "runs/run-b", token), new TypeReference<RunView>() {})).isEqualTo(second);
        assertThat(ledger.items()).extracting(LedgerLine::closed).containsExactly(true, false);
    }

    @Test
    void storageTargetsAreAddedAndListed() throws Exception {
        HttpResponse<String> added = api.post(
                ACCOUNT + "storage-targets",
                token,
                NewStorageTarget.directory("Disk", "/srv/strongroom"));

        Page<StorageTargetView> listed = api.read(
                api.get(added.headers().firstValue("Location").orElseThrow(), token),
                new TypeReference<>() {});

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(listed.items()).contains(api.read(added, new TypeReference<StorageTargetView>() {}));
    }

    @Test
    void aCheckTellsWhatTheStorageDidWrong() throws Exception {
        StorageCheckRequest wrong = new StorageCheckRequest(
                StorageKind.S3,
                "s3:https://s3.example.org/bucket",
                Optional.empty(),
                Optional.of(new StorageCredentials(StorageCredentials.Method.KEYS, "ann", "wrong", Optional.empty(),
                        Optional.empty())));

        HttpResponse<String> response = api.post(ACCOUNT + "storage-targets/checks", token, wrong);
        StorageCheckResult result = api.read(response, new TypeReference<>() {});

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(result.ok()).isFalse();
        assertThat(result.steps().getLast().code()).contains("access-refused");
    }

    @Test
    void aStorageTargetIsCheckedWithWhatIsKeptForIt() throws Exception {
        StorageTargetView disk = api.read(
                api.post(ACCOUNT + "storage-targets", token, NewStorageTarget.directory("Own disk", "/srv/own")),
                new TypeReference<>() {});

        StorageCheckResult result = api.read(
                api.post(ACCOUNT + "storage-targets/" + disk.id() + "/check", token, ""),
                new TypeReference<>() {});

        assertThat(result.ok()).isTrue();
        assertThat(api.post(ACCOUNT + "storage-targets/nothing/check", token, "").statusCode()).isEqualTo(404);
    }

    @Test
    void aConnectionTestTellsWhatTheServerDidWrong() throws Exception {
        NewTask task = Samples.newTask("Mail", "storage-001");
        ImapLogin wrong = new ImapLogin("ann@example.org", ImapLogin.Method.PASSWORD, "wrong");

        HttpResponse<String> response = api.post(
                ACCOUNT + "connection-tests",
                token,
                new ConnectionTestRequest(task.server(), wrong));
        ConnectionTestResult result = api.read(response, new TypeReference<>() {});

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(result.ok()).isFalse();
        assertThat(result.steps().getLast().code()).contains("sign-in-refused");
    }

    @Test
    void aThingOfAnotherAccountIsNotFound() throws Exception {
        RequestScope red = FakeAgent.scope(FakeAgent.RED);
        String task = api.agent().tasks().add(red, Samples.newTask("Red mail", "storage-001")).id();

        assertThat(api.get(ACCOUNT + "tasks/" + task, token).statusCode()).isEqualTo(404);
        assertThat(api.get("/api/v1/accounts/red/tasks/" + task, token).statusCode()).isEqualTo(404);
    }

    private static String addTask() throws Exception {
        return api.agent().tasks().add(BLUE, Samples.newTask("Mail", "storage-001")).id();
    }

    private static HttpResponse<String> put(String path, Optional<String> ifMatch, String body) throws Exception {
        var request = api.request("PUT", path, token, body);
        ifMatch.ifPresent(tag -> request.header("If-Match", tag));
        return api.send(request.build());
    }
}
