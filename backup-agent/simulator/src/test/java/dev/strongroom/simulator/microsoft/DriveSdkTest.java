package dev.strongroom.simulator.microsoft;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.graph.core.models.UploadResult;
import com.microsoft.graph.core.tasks.LargeFileUploadTask;
import com.microsoft.graph.drives.item.DriveItemRequestBuilder;
import com.microsoft.graph.drives.item.items.item.createuploadsession.CreateUploadSessionPostRequestBody;
import com.microsoft.graph.drives.item.items.item.delta.DeltaGetResponse;
import com.microsoft.graph.drives.item.items.item.invite.InvitePostRequestBody;
import com.microsoft.graph.models.DriveItem;
import com.microsoft.graph.models.DriveItemUploadableProperties;
import com.microsoft.graph.models.DriveRecipient;
import com.microsoft.graph.models.Folder;
import com.microsoft.graph.serviceclient.GraphServiceClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Microsoft's own client drives the drives. */
class DriveSdkTest extends TenantTest {
    private final GraphServiceClient graph = SdkTest.client(tenant());
    private final DriveItemRequestBuilder drive = graph.drives()
            .byDriveId(requireNonNull(
                    requireNonNull(graph.users().byUserId("anna@harbour.example").drive().get()).getId()));

    @Test
    void followsTheDeltaToItsEnd() {
        var delta = drive.items().byDriveItemId("root").delta();
        List<String> names = new ArrayList<>();
        DeltaGetResponse page = requireNonNull(delta.get());
        while (true) {
            requireNonNull(page.getValue()).forEach(item -> names.add(requireNonNull(item.getName())));
            if (page.getOdataNextLink() == null) {
                break;
            }
            page = requireNonNull(delta.withUrl(page.getOdataNextLink()).get());
        }

        assertThat(names).contains("Minutes.docx", "Shared by a colleague");
        assertThat(requireNonNull(requireNonNull(delta.withUrl(requireNonNull(page.getOdataDeltaLink())).get())
                .getValue())).isEmpty();
    }

    @Test
    void readsContentThroughTheRedirect() throws IOException {
        DriveItem file = requireNonNull(drive.items().byDriveItemId("root:/Documents/Minutes.docx:").get());
        try (InputStream content = requireNonNull(
                drive.items().byDriveItemId(requireNonNull(file.getId())).content().get())) {
            assertThat(content.readAllBytes()).hasSize(requireNonNull(file.getSize()).intValue());
        }
    }

    @Test
    void makesFoldersUploadsAndShares() throws IOException, InterruptedException, CancellationException,
            ReflectiveOperationException {
        DriveItem folder = new DriveItem();
        folder.setName("made by the SDK");
        folder.setFolder(new Folder());
        DriveItem made = requireNonNull(drive.items().byDriveItemId("root").children().post(folder));
        CreateUploadSessionPostRequestBody wanted = new CreateUploadSessionPostRequestBody();
        wanted.setItem(new DriveItemUploadableProperties());
        var session = requireNonNull(drive.items()
                .byDriveItemId(made.getId() + ":/large.bin:")
                .createUploadSession()
                .post(wanted));
        byte[] bytes = new byte[1_000_000];
        new Random(5).nextBytes(bytes);
        UploadResult<DriveItem> result = new LargeFileUploadTask<>(graph.getRequestAdapter(), session,
                new ByteArrayInputStream(bytes), bytes.length, 327_680L,
                DriveItem::createFromDiscriminatorValue).upload();
        DriveRecipient ben = new DriveRecipient();
        ben.setEmail("ben@harbour.example");
        InvitePostRequestBody invitation = new InvitePostRequestBody();
        invitation.setRecipients(List.of(ben));
        invitation.setRoles(List.of("read"));
        invitation.setSendInvitation(false);
        invitation.setRequireSignIn(true);
        var file = drive.items().byDriveItemId(requireNonNull(requireNonNull(result.itemResponse).getId()));
        file.invite().post(invitation);

        assertThat(requireNonNull(requireNonNull(file.permissions().get()).getValue())).hasSize(2);
        assertThat(requireNonNull(requireNonNull(file.versions().get()).getValue())).hasSize(1);
        try (InputStream content = requireNonNull(file.content().get())) {
            assertThat(content.readAllBytes()).isEqualTo(bytes);
        }
    }
}
