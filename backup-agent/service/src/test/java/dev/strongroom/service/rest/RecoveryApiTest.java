package dev.strongroom.service.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.recovery.ExportRequest;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.MessagePreview;
import dev.strongroom.model.recovery.MessageView;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.RestorePlan;
import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.model.recovery.Selection;
import dev.strongroom.service.rest.fakes.FakeAgent;
import dev.strongroom.service.rest.fakes.Samples;
import dev.strongroom.service.scope.RequestScope;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Recovery over the API")
class RecoveryApiTest {
    private static final String ACCOUNT = "/api/v1/accounts/blue/";
    private static final TypeReference<RestorePlan> PLAN = new TypeReference<>() {};
    private static final TypeReference<Page<MessageView>> MESSAGES = new TypeReference<>() {};
    private static final Selection INBOX = new Selection(Set.of("inbox"), Set.of());

    @TempDir
    private static Path directory;
    private static TestApi api;
    private static String token;
    private static String entity;

    @BeforeAll
    static void start() throws Exception {
        api = TestApi.start(directory);
        token = api.blue();
        RequestScope blue = FakeAgent.scope(FakeAgent.BLUE);
        String task = api.agent().tasks().add(blue, Samples.newTask("Mail", "storage-001")).id();
        entity = api.agent()
                .tasks()
                .addMailbox(blue, task, Samples.newTask("Mail", "storage-001").mailboxes().getFirst())
                .id();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void restorePointsAreFoundByTime() throws Exception {
        TypeReference<List<RestorePoint>> points = new TypeReference<>() {};

        assertThat(api.read(api.get(entity("restore-points"), token), points)).hasSize(2);
        assertThat(api.read(api.get(entity("restore-points?from=2026-03-01T00:00:00Z"), token), points))
                .extracting(RestorePoint::run)
                .containsExactly(2);
        assertThat(api.read(api.get(entity("restore-points?to=2026-03-01T00:00:00Z"), token), points))
                .extracting(RestorePoint::run)
                .containsExactly(1);
    }

    @Test
    void foldersOfARestorePointAreListed() throws Exception {
        List<FolderView> folders = api.read(api.get(entity("folders?run=1"), token), new TypeReference<>() {});

        assertThat(folders).extracting(FolderView::id).containsExactly("inbox");
        assertThat(api.get(entity("folders?run=9"), token).statusCode()).isEqualTo(404);
    }

    @Test
    void messagesAreSortedFilteredAndPaged() throws Exception {
        String items = entity("items?run=1&folder=inbox&limit=2");

        assertThat(keys(items)).containsExactly("025", "024");
        assertThat(keys(items + "&order=asc")).containsExactly("001", "002");
        assertThat(keys(items + "&order=asc&cursor=row-2")).containsExactly("003", "004");
        assertThat(keys(items + "&sort=SUBJECT&text=minutes%2025")).containsExactly("025");
        assertThat(keys(items + "&show=DELETED_SINCE")).isEmpty();
    }

    @Test
    void aMessageIsPreviewed() throws Exception {
        MessagePreview preview = api.read(api.get(entity("items/007"), token), new TypeReference<>() {});

        assertThat(preview.message().key()).isEqualTo("007");
        assertThat(preview.text()).contains("Hello");
    }

    @Test
    void aMessageIsSavedAsItWasServed() throws Exception {
        HttpResponse<String> saved = api.get(entity("items/007/content"), token);

        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).startsWith("From: ann@example.org\r\n");
        assertThat(saved.headers().firstValue("Content-Type")).contains("message/rfc822");
        assertThat(saved.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"Minutes.eml\"; filename*=UTF-8''Minutes.eml");
        assertThat(saved.headers().firstValueAsLong("Content-Length")).hasValue(saved.body().length());
    }

    @Test
    void anAttachmentIsSavedUnderItsName() throws Exception {
        HttpResponse<String> saved = api.get(entity("items/007/attachments/0"), token);

        assertThat(saved.body()).isEqualTo("plan");
        assertThat(saved.headers().firstValue("Content-Disposition"))
                .contains(
                        "attachment; filename=\"Plan fur _Marz_ _.txt\";"
                                + " filename*=UTF-8''Plan%20f%C3%BCr%20%22M%C3%A4rz%22%20%F0%9F%93%85.txt");
        assertThat(api.get(entity("items/007/attachments/1"), token).statusCode()).isEqualTo(404);
    }

    @Test
    void aPlanTellsWhatARestoreWouldChange() throws Exception {
        HttpResponse<String> told = api.post(ACCOUNT + "restores/plans", token,
                new RestoreRequest(entity, 1, INBOX, RestoreMethod.BYPASS, Optional.empty(), Optional.empty(), ""));

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(api.read(told, PLAN).items()).singleElement()
                .extracting(RestorePlan.ItemPlan::name)
                .isEqualTo("Regatta");
    }

    @Test
    void aRestoreIsAcceptedAsAJob() throws Exception {
        HttpResponse<String> started = api.post(
                ACCOUNT + "restores",
                token,
                new RestoreRequest(
                        entity,
                        1,
                        INBOX,
                        RestoreMethod.NON_DESTRUCTIVE,
                        Optional.empty(),
                        Optional.empty(),
                        "Lost mail"));

        assertThat(started.statusCode()).isEqualTo(202);
        assertThat(job(started).kind()).isEqualTo(JobKind.RESTORE);
        assertThat(started.headers().firstValue("Location")).contains(ACCOUNT + "jobs/" + job(started).id());
    }

    @Test
    void anExportIsAcceptedAsAJob() throws Exception {
        HttpResponse<String> started = api.post(ACCOUNT + "exports", token, new ExportRequest(entity, 1, INBOX, ""));

        assertThat(started.statusCode()).isEqualTo(202);
        assertThat(job(started).kind()).isEqualTo(JobKind.EXPORT);
    }

    @Test
    void aRebuildOfTheListIsAcceptedAsAJob() throws Exception {
        HttpResponse<String> started = api.post(entity("catalogue-rebuilds"), token, Map.of());

        assertThat(started.statusCode()).isEqualTo(202);
        assertThat(job(started).kind()).isEqualTo(JobKind.REBUILD);
        assertThat(started.headers().firstValue("Location")).contains(ACCOUNT + "jobs/" + job(started).id());
    }

    private static JobView job(HttpResponse<String> response) throws Exception {
        return api.read(response, new TypeReference<>() {});
    }

    private static List<String> keys(String path) throws Exception {
        return api.read(api.get(path, token), MESSAGES).items().stream().map(MessageView::key).toList();
    }

    private static String entity(String path) {
        return ACCOUNT + "entities/" + entity + "/" + path;
    }
}
