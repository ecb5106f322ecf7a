package dev.strongroom.console.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.console.screenshots.Hand;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.Sharing;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("With drives, a user of the console")
class DriveFlowTest extends SampleFlow {
    private void openDrive() {
        console.signInToSample()
                .act(hand -> hand.press("recover-task-drives"))
                .act(hand -> hand.press("open-driveentity-anna-lindqvist"))
                .see("files");
    }

    @Test
    @DisplayName("adds a task for drives: told what is missing, offered nobody without a drive, with older versions")
    void addsDrives() {
        console.signInToSample()
                .act(hand -> hand.press("add-task"))
                .act(hand -> hand.press("service-onedrive"))
                .see("tenant-name")
                .act(hand -> hand.type("tenant-name", "nordwind.example")
                        .type("tenant-client", "client")
                        .type("credential-secret", "s")
                        .press("wizard-next"))
                .see(() -> new Hand(console.scene()).words().contains("Files.ReadWrite.All"))
                .act(hand -> hand.press("wizard-next"))
                .see("drive-versions")
                .act(hand -> hand.type("tenant-filter", "vera"))
                .see(() -> new Hand(console.scene()).words().contains("No drive yet"))
                .act(hand -> hand.type("tenant-filter", ""))
                .act(hand -> hand.press("tenant-all").type("drive-versions", "many"))
                .see(() -> !new Hand(console.scene()).canPress("wizard-next"))
                .act(hand -> hand.type("drive-versions", "5"))
                .see(() -> new Hand(console.scene()).words().contains("12 chosen"))
                .act(hand -> hand.press("wizard-next"))
                .see("storage-location")
                .act(hand -> hand.press("wizard-next"))
                .scheduleAndStart();

        assertThat(new Hand(console.scene()).words()).contains("Microsoft OneDrive");
    }

    @Test
    @DisplayName("goes into folders by keys and back, searches the whole drive, and looks at a text and at versions")
    void browses() {
        openDrive();
        console.see(() -> new Hand(console.scene()).words().contains("Contracts"))
                .act(hand -> hand.row("files", 6))
                .see(() -> new Hand(console.scene()).typed("file-text").contains("Before the winter"))
                .act(hand -> hand.row("files", 4))
                .see(() -> new Hand(console.scene()).words().contains("3.0"))
                .act(hand -> hand.row("files", 0));
        console.robot().clickOn("#files").push(KeyCode.HOME).push(KeyCode.ENTER);
        console.see(() -> new Hand(console.scene()).words().contains("Steel supply 2026.docx"))
                .act(hand -> hand.press("folder-up"))
                .see(() -> new Hand(console.scene()).words().contains("Harbour photos"))
                .act(hand -> hand.type("file-filter", "framework").enter("file-filter"))
                .see(() -> new Hand(console.scene()).words().contains("Framework agreement signed.pdf"));
    }

    @Test
    @DisplayName("restores a folder and a file beside what is there, without sharing it again")
    void restores() {
        openDrive();
        console.see(() -> new Hand(console.scene()).words().contains("Contracts"))
                .act(hand -> hand.tick("files", 0).tick("files", 4).press("restore-files"))
                .see("method-duplicate")
                .act(hand -> hand.press("method-duplicate").press("restore-sharing").press("wizard-next"))
                .see("target-tenant")
                .see(() -> !new Hand(console.scene()).sees("target-mailbox"))
                .act(hand -> hand.press("wizard-next"))
                .read("restore-happens", "beside it")
                .act(hand -> hand.press("wizard-next"))
                .see("jobs-pending");

        assertThat(agent.sampleAccount().restores()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo(RestoreMethod.DUPLICATE);
            assertThat(request.sharing()).contains(Sharing.WITHOUT);
            assertThat(request.selection().itemKeys()).containsExactlyInAnyOrder("d-Contracts",
                    "f-Berth plan 2027.xlsx");
        });
    }
}
