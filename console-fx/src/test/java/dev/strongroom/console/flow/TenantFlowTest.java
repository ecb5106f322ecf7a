package dev.strongroom.console.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.console.screenshots.Hand;
import dev.strongroom.model.microsoft.ChosenUser;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("With a tenant of Microsoft 365, a user of the console")
class TenantFlowTest extends SampleFlow {
    @Test
    @DisplayName("adds a tenant of Microsoft 365: told what is missing, chooses people by keys, and sees their first backup begin")
    void addsATenant() {
        addTenant();
        assertThat(new Hand(console.scene()).words()).contains("Microsoft 365");
    }

    private void addTenant() {
        console.signInToSample().act(hand -> hand.press("add-task")).act(hand -> hand.press("service-microsoft"));
        console.see("tenant-name")
                .act(hand -> hand.type("tenant-name", "nordwind.example")
                        .type("tenant-client", "client")
                        .type("credential-secret", "wrong")
                        .press("wizard-next"))
                .see("tenant-test-again")
                .see(() -> new Hand(console.scene()).words().contains("client secret is wrong"))
                .see(() -> !new Hand(console.scene()).canPress("wizard-next"))
                .act(hand -> hand.press("wizard-back").type("credential-secret", "s").press("wizard-next"))
                .see(() -> new Hand(console.scene()).words().contains("Tasks.Read.All"))
                .see(() -> new Hand(console.scene()).words().contains("Without it tasks are not backed up."))
                .focused("wizard-next")
                .act(hand -> hand.press("wizard-next"))
                .see("tenant-mailboxes")
                .focused("tenant-filter");
        assertThat(new Hand(console.scene()).canPress("wizard-next")).isFalse();
        console.robot().write("roth").push(KeyCode.TAB).push(KeyCode.SPACE);
        console.see(() -> new Hand(console.scene()).words().contains("1 chosen"))
                .act(hand -> hand.press("wizard-next"))
                .see("storage-location")
                .act(hand -> hand.press("wizard-next"))
                .scheduleAndStart();
    }

    @Test
    @DisplayName("adds more mailboxes of a tenant to its task, and signs in to it again")
    void changesATenant() {
        addTenant();
        console.see("task-add-mailbox")
                .act(hand -> hand.press("task-add-mailbox"))
                .see("tenant-mailboxes")
                .act(hand -> hand.press("tenant-all").press("tenant-add"))
                .see(() -> !new Hand(console.scene()).sees("tenant-mailboxes"))
                .act(hand -> hand.menu("more-entity-info-nordwind-example", "task.entities.sign-in"))
                .see("tenant-sign-in")
                .act(hand -> hand.type("credential-secret", "wrong").press("tenant-sign-in"))
                .see(() -> new Hand(console.scene()).words().contains("client secret is wrong"))
                .act(hand -> hand.type("credential-secret", "s").press("tenant-sign-in"))
                .read("message", "signed in");
    }

    @Test
    @DisplayName("sees in the settings of its task where it lies and what its application lacks, and changes them")
    void changesSettings() {
        console.signInToSample()
                .act(hand -> hand.press("name-task-tenant"))
                .act(hand -> hand.tab("task-tabs", 2))
                .see(() -> new Hand(console.scene()).typed("tenant-name").equals("nordwind.example"))
                .act(hand -> hand.press("tenant-test"))
                .see(() -> new Hand(console.scene()).words().contains("Contacts.ReadWrite"))
                .act(hand -> hand.type("tenant-client", "").press("tenant-again"))
                .see(() -> !new Hand(console.scene()).canPress("settings-save"))
                .see("credential-secret")
                .act(hand -> hand.type("tenant-client", "another").press("settings-save"))
                .read("message", "are saved");
    }

    @Test
    @DisplayName("gives somebody of the tenant whom no task backs up what another one had")
    void restoresToSomebodyElse() {
        console.signInToSample()
                .act(hand -> hand.press("recover-task-tenant"))
                .act(hand -> hand.press("open-entity-anna-lindqvist"))
                .see("messages")
                .act(hand -> hand.folder("recovery-folders", "Drafts"))
                .act(hand -> hand.row("messages", 0).tick("messages", 0).press("restore-selected"))
                .act(hand -> hand.press("wizard-next").press("target-tenant"))
                .see("tenant-mailboxes")
                .focused("tenant-filter")
                .see(() -> !new Hand(console.scene()).canPress("wizard-next"));
        console.robot().write("raman").push(KeyCode.TAB).push(KeyCode.SPACE);
        console.see(() -> new Hand(console.scene()).canPress("wizard-next"))
                .act(hand -> hand.press("wizard-next"))
                .read("restore-happens", "priya.raman@nordwind.example")
                .act(hand -> hand.press("wizard-next"))
                .see("jobs-pending");

        assertThat(agent.sampleAccount().restores()).singleElement().satisfies(request -> {
            assertThat(request.targetTenantUser().map(ChosenUser::address))
                    .isEqualTo(Optional.of("priya.raman@nordwind.example"));
            assertThat(request.targetEntityId()).isEmpty();
            assertThat(request.targetMailbox()).isEmpty();
        });
    }
}
