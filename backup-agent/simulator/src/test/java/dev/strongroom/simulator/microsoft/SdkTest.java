package dev.strongroom.simulator.microsoft;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.graph.core.models.UploadResult;
import com.microsoft.graph.core.requests.GraphClientFactory;
import com.microsoft.graph.core.tasks.LargeFileUploadTask;
import com.microsoft.graph.models.AttachmentItem;
import com.microsoft.graph.models.AttachmentType;
import com.microsoft.graph.models.BodyType;
import com.microsoft.graph.models.FileAttachment;
import com.microsoft.graph.models.ItemBody;
import com.microsoft.graph.models.MailFolder;
import com.microsoft.graph.models.Message;
import com.microsoft.graph.models.User;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import com.microsoft.graph.users.item.UserItemRequestBuilder;
import com.microsoft.graph.users.item.mailfolders.item.messages.delta.DeltaGetResponse;
import com.microsoft.graph.users.item.messages.item.attachments.createuploadsession.CreateUploadSessionPostRequestBody;
import com.microsoft.graph.users.item.messages.item.move.MovePostRequestBody;
import com.microsoft.kiota.authentication.AccessTokenProvider;
import com.microsoft.kiota.authentication.AllowedHostsValidator;
import com.microsoft.kiota.authentication.BaseBearerTokenAuthenticationProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Microsoft's own client drives the tenant: two parties that know nothing of each other agree. */
class SdkTest extends TenantTest {
    private GraphServiceClient graph = client(tenant());

    private UserItemRequestBuilder anna() {
        return graph.users().byUserId("anna@harbour.example");
    }

    static GraphServiceClient client(SimulatedTenant tenant) {
        String token = new TestClient(tenant.origin()).token();
        AccessTokenProvider provider = new AccessTokenProvider() {
            private final AllowedHostsValidator hosts = new AllowedHostsValidator("127.0.0.1");

            @Override
            public String getAuthorizationToken(URI uri, @Nullable Map<String, Object> context) {
                return hosts.isUrlHostValid(uri) ? token : "";
            }

            @Override
            public AllowedHostsValidator getAllowedHostsValidator() {
                return hosts;
            }
        };
        GraphServiceClient graph = new GraphServiceClient(new BaseBearerTokenAuthenticationProvider(provider),
                GraphClientFactory.create().build());
        graph.getRequestAdapter().setBaseUrl(tenant.origin() + "/v1.0");
        return graph;
    }

    @BeforeEach
    void connect() {
        graph = client(tenant());
    }

    @Test
    void readsUsersWithTheirProperties() {
        List<User> users = requireNonNull(requireNonNull(graph.users().get(request -> {
            requireNonNull(request.queryParameters).select =
                    new String[]{"displayName", "assignedLicenses", "userType"};
            request.queryParameters.top = 999;
        })).getValue());

        assertThat(users).hasSize(9);
        assertThat(requireNonNull(users.getFirst().getAssignedLicenses())).hasSize(1);
    }

    @Test
    void readsFoldersAndDeltasToTheirEnd() {
        List<MailFolder> folders = requireNonNull(requireNonNull(anna().mailFolders().get(request -> {
            requireNonNull(request.queryParameters).includeHiddenFolders = "true";
            request.queryParameters.top = 100;
        })).getValue());
        MailFolder inbox =
                folders.stream().filter(folder -> "Inbox".equals(folder.getDisplayName())).findFirst().orElseThrow();
        var delta = anna().mailFolders().byMailFolderId(requireNonNull(inbox.getId())).messages().delta();
        DeltaGetResponse page = requireNonNull(delta.get());
        List<String> ids = new ArrayList<>();
        while (true) {
            requireNonNull(page.getValue()).forEach(message -> ids.add(requireNonNull(message.getId())));
            if (page.getOdataNextLink() == null) {
                break;
            }
            page = requireNonNull(delta.withUrl(page.getOdataNextLink()).get());
        }

        assertThat(ids.stream().distinct()).hasSize(requireNonNull(inbox.getTotalItemCount()));
        assertThat(requireNonNull(
                requireNonNull(delta.withUrl(requireNonNull(page.getOdataDeltaLink())).get()).getValue())).isEmpty();
    }

    @Test
    void createsMovesAndReadsAMessageAsMime() throws IOException {
        Message draft = new Message();
        draft.setSubject("From the SDK");
        ItemBody body = new ItemBody();
        body.setContentType(BodyType.Text);
        body.setContent("Hello");
        draft.setBody(body);
        FileAttachment file = new FileAttachment();
        file.setName("a.bin");
        file.setContentBytes(new byte[]{1, 2, 3});
        draft.setAttachments(List.of(file));
        Message created = requireNonNull(anna().mailFolders().byMailFolderId("inbox").messages().post(draft));
        MovePostRequestBody move = new MovePostRequestBody();
        move.setDestinationId("archive");
        Message moved =
                requireNonNull(anna().messages().byMessageId(requireNonNull(created.getId())).move().post(move));
        var item = anna().messages().byMessageId(requireNonNull(moved.getId()));

        try (InputStream mime = requireNonNull(item.content().get())) {
            assertThat(new String(mime.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("From the SDK");
        }
        FileAttachment read =
                (FileAttachment) requireNonNull(requireNonNull(item.attachments().get()).getValue()).getFirst();
        assertThat(read.getContentBytes()).containsExactly(1, 2, 3);
    }

    @Test
    void uploadsALargeAttachment()
            throws IOException, CancellationException, InterruptedException, ReflectiveOperationException {
        byte[] bytes = new byte[4_500_000];
        new Random(2).nextBytes(bytes);
        Message created = requireNonNull(anna().messages().post(new Message()));
        var attachments = anna().messages().byMessageId(requireNonNull(created.getId())).attachments();
        AttachmentItem description = new AttachmentItem();
        description.setAttachmentType(AttachmentType.File);
        description.setName("large.bin");
        description.setSize((long) bytes.length);
        CreateUploadSessionPostRequestBody request = new CreateUploadSessionPostRequestBody();
        request.setAttachmentItem(description);
        var session = requireNonNull(attachments.createUploadSession().post(request));
        LargeFileUploadTask<FileAttachment> task = new LargeFileUploadTask<>(graph.getRequestAdapter(), session,
                new ByteArrayInputStream(bytes), bytes.length, 3_276_800, FileAttachment::createFromDiscriminatorValue);
        UploadResult<FileAttachment> result = task.upload();

        assertThat(result.isUploadSuccessful()).isTrue();
        FileAttachment read = (FileAttachment) requireNonNull(requireNonNull(attachments.get()).getValue()).getFirst();
        assertThat(read.getContentBytes()).isEqualTo(bytes);
    }

    @Test
    void errorsAreODataErrors() {
        assertThatThrownBy(() -> graph.users().byUserId("nobody").get()).isInstanceOfSatisfying(ODataError.class,
                error -> {
                    assertThat(error.getResponseStatusCode()).isEqualTo(404);
                    assertThat(requireNonNull(error.getError()).getCode()).isEqualTo("Request_ResourceNotFound");
                });
    }

    @Test
    void readsContactsEventsTasksAndNotes() {
        var list = requireNonNull(requireNonNull(anna().todo().lists().get()).getValue()).getFirst();
        var events = requireNonNull(requireNonNull(anna().events().get()).getValue());
        var view = anna().calendarView().delta().get(request -> {
            requireNonNull(request.queryParameters).startDateTime = "2026-01-01T00:00:00Z";
            request.queryParameters.endDateTime = "2026-02-01T00:00:00Z";
        });
        var notebooks = requireNonNull(requireNonNull(anna().onenote().notebooks().get()).getValue());

        assertThat(requireNonNull(requireNonNull(anna().contacts().get()).getValue())).hasSize(9);
        assertThat(events).anyMatch(event -> event.getRecurrence() != null);
        assertThat(requireNonNull(requireNonNull(view).getValue())).isNotEmpty();
        assertThat(requireNonNull(
                requireNonNull(anna().todo().lists().byTodoTaskListId(requireNonNull(list.getId())).tasks().get())
                        .getValue()))
                .isNotEmpty();
        assertThat(notebooks).hasSize(1);
    }

    @Test
    void readsTheFoldersOfAMailboxForExport() {
        String id = requireNonNull(requireNonNull(anna().settings().exchange().get()).getPrimaryMailboxId());
        var folders = requireNonNull(
                requireNonNull(graph.admin().exchange().mailboxes().byMailboxId(id).folders().get()).getValue());

        assertThat(folders).hasSize(10);
    }
}
