package dev.strongroom.console.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.strongroom.console.navigation.FirstField;
import dev.strongroom.console.sample.Mood;
import dev.strongroom.console.sample.SampleAgent;
import dev.strongroom.console.sample.SamplePlaces;
import dev.strongroom.console.sample.SampleTime;
import dev.strongroom.console.screenshots.Hand;
import dev.strongroom.model.job.JobProgress;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.recovery.ExportFormat;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.storage.StorageKind;
import dev.strongroom.model.text.Sentence;
import java.nio.file.Files;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A user of the console")
class SampleFlowTest extends SampleFlow {
    private static final String NEW_PASSWORD = "a longer password";
    private static final Pattern JOB_WITH_ITS_TIME = Pattern.compile("\\d Nov 2026, \\d\\d:\\d\\d · ");

    @Test
    @DisplayName("meets an agent, accepts its fingerprint once, and changes the one-time password")
    void connects() {
        console.act(hand -> hand.type("connect-address", "192.168.4.20").press("connect-go"))
                .read("connect-fingerprint", "3F:A9:4C:01")
                .act(hand -> hand.press("connect-accept"))
                .act(hand -> hand.type("connect-email", "bea.kern@nordwind.example")
                        .type("connect-password", SampleAgent.ONE_TIME_PASSWORD)
                        .press("connect-sign-in"))
                .act(hand -> hand.type("connect-new", NEW_PASSWORD)
                        .type("connect-repeat", NEW_PASSWORD)
                        .enter("connect-repeat"))
                .see("back-up-task-office");

        await().untilAsserted(() -> assertThat(console.settings.load().agents()).singleElement()
                .satisfies(known -> assertThat(known.fingerprint()).contains(SampleAgent.FINGERPRINT)));
    }

    @Test
    @DisplayName("adds a task in six steps and sees its first backup begin")
    void addsATask() {
        signIn().act(hand -> hand.press("add-task"))
                .act(hand -> hand.type("task-name", "Workshop")
                        .type("server-host", "imap.example")
                        .press("wizard-next"))
                .addMailbox("workshop@nordwind.example", "s")
                .see("storage-location")
                .act(hand -> hand.press("wizard-next"))
                .scheduleAndStart();
    }

    @Test
    @DisplayName("adds a task by keys alone, without looking for where to type")
    void addsATaskByKeys() {
        signIn().act(hand -> hand.press("add-task")).focused("task-name");
        console.robot().write("Workshop");
        console.act(hand -> hand.type("server-host", "imap.example").press("wizard-next")).focused("mailbox-user");
        console.robot().write("workshop");
        console.act(hand -> hand.type("mailbox-secret", "s").press("wizard-next"))
                .see("test-again")
                .focused("wizard-next")
                .see(() -> new Hand(console.scene()).canPress("wizard-next"));
        console.robot().push(KeyCode.ESCAPE).push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);

        console.focused("task-name").see(() -> new Hand(console.scene()).typed("task-name").equals("Workshop"));
    }

    @Test
    @DisplayName("goes on by Enter from a choice and from a tick, and changes neither")
    void goesOnByEnter() {
        signIn().act(hand -> hand.press("add-task"))
                .act(hand -> hand.type("task-name", "Workshop")
                        .type("server-host", "imap.example")
                        .press("wizard-next"))
                .addMailbox("workshop@nordwind.example", "s")
                .see(() -> console.scene().getFocusOwner() instanceof RadioButton);
        console.robot().push(KeyCode.ENTER);
        console.focused("schedule-frequency");
        console.robot().push(KeyCode.ENTER);
        console.focused("add-start");
        console.robot().push(KeyCode.ENTER);

        console.see("task-back-up").see(() -> new Hand(console.scene()).words().contains("4 running"));
    }

    @Test
    @DisplayName("chooses a day by an arrow key, and leaves the calendar by Tab")
    void choosesADayByKeys() {
        openMailbox().see(() -> {
            var calendar = console.scene().lookup("#recovery-calendar");
            calendar.requestFocus();
            return calendar.isFocused();
        });
        console.robot().push(KeyCode.LEFT);
        console.see(() -> new Hand(console.scene()).words().contains("As of 20 Nov"));

        // Its two buttons for the months come in between.
        console.robot().push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB);

        console.see(() -> !FirstField.hasFocus(console.scene().lookup("#recovery-calendar")));
    }

    @Test
    @DisplayName("chooses how to restore by arrow keys, and that is what is confirmed")
    void choosesHowByKeys() {
        openMailbox().act(hand -> hand.tick("messages", 0)).see(() -> {
            console.scene().lookup("#restore-selected").requestFocus();
            return console.scene().lookup("#restore-selected").isFocused();
        });
        console.robot().push(KeyCode.ENTER);
        console.focused("method-non-destructive");
        console.robot().push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        console.focused("target-original");
        console.robot().push(KeyCode.ENTER);

        console.see("restore-sure").see(() -> !new Hand(console.scene()).canPress("wizard-next"));
    }

    @Test
    @DisplayName("sees a ring around whatever the Tab key stops at")
    void seesWhereTabStops() {
        signIn().see("add-task");
        var ring = console.scene().lookup(".focus-ring");

        for (var press = 0; press < 30; press++) {
            console.robot().push(KeyCode.TAB);
            console.see(() -> {
                var owner = console.scene().getFocusOwner();
                var stop = owner.localToScene(owner.getLayoutBounds());
                return stop.getWidth() < 900 && (owner instanceof TextInputControl
                        || (ring.isVisible() && ring.localToScene(ring.getLayoutBounds()).intersects(stop)));
            });
        }
    }

    @Test
    @DisplayName("goes on with a mailbox that was typed and not added")
    void typedMailboxIsMeant() {
        signIn().act(hand -> hand.press("add-task"))
                .act(hand -> hand.type("server-host", "imap.example").press("wizard-next"))
                .act(hand -> hand.type("mailbox-user", "workshop").type("mailbox-secret", "s").press("wizard-next"))
                .see("test-again")
                .see(() -> new Hand(console.scene()).words().contains("workshop"));
    }

    @Test
    @DisplayName("sees the field that the keyboard has come to, however small the window is")
    void seesTheFocus() {
        signIn().act(hand -> hand.press("nav-settings")).see("settings-add-storage").see(() -> {
            console.scene().getWindow().setHeight(480);
            return true;
        }).act(hand -> hand.press("settings-add-storage")).focused("storage-kind").see(() -> {
            var kind = console.scene().lookup("#storage-kind");
            return kind.localToScene(kind.getBoundsInLocal()).getMaxY() < console.scene().getHeight();
        });
    }

    @Test
    @DisplayName("has a bucket tried, mends what was wrong with its keys, and adds it")
    void addsABucket() {
        signIn().act(hand -> hand.press("nav-settings"))
                .act(hand -> hand.press("settings-add-storage"))
                .act(hand -> hand.choose("storage-kind", StorageKind.S3)
                        .type("storage-location", "https://s3.example.org/backups")
                        .type("storage-user", "AKIA")
                        .type("storage-secret", "wrong")
                        .press("storage-add"))
                .read("storage-secret-problem", "refuses these credentials")
                .act(hand -> hand.press("storage-check"))
                .read("storage-check-result", "can’t lie here")
                .act(hand -> hand.type("storage-secret", "right").press("storage-check"))
                .read("storage-check-result", "can lie here")
                .act(hand -> hand.press("storage-add"))
                .see("check-target-3")
                .see(() -> !new Hand(console.scene()).sees("storage-secret"));
    }

    @Test
    @DisplayName("is shown what is wrong with the way to a bucket, which is folded up as long as nothing is")
    void mendsTheWay() {
        signIn().act(hand -> hand.press("nav-settings"))
                .act(hand -> hand.press("settings-add-storage"))
                .act(hand -> hand.choose("storage-kind", StorageKind.S3)
                        .type("storage-location", "https://s3.example.org/backups")
                        .type("storage-user", "AKIA")
                        .type("storage-secret", "right"))
                .see(() -> !isUnfolded())
                .act(hand -> hand.press("storage-connection")
                        .type("storage-proxy-host", "proxy.example.org")
                        .type("storage-proxy-port", "3128")
                        .type("storage-proxy-user", "desk")
                        .type("storage-proxy-password", "wrong")
                        .press("storage-connection"))
                .see(() -> !isUnfolded())
                .act(hand -> hand.press("storage-add"))
                .read("storage-proxy-problem", "does not accept its user and password")
                .see(this::isUnfolded)
                .act(hand -> hand.type("storage-proxy-password", "right").press("storage-add"))
                .see("check-target-3")
                .see(() -> !isUnfolded())
                .act(hand -> hand.press("sign-in-target-3"))
                .see(this::isUnfolded);
    }

    private boolean isUnfolded() {
        return new Hand(console.scene()).sees("storage-proxy-host");
    }

    @Test
    @DisplayName("gives a bucket that is there other keys")
    void changesKeys() {
        signIn().act(hand -> hand.press("nav-settings"))
                .act(hand -> hand.press("sign-in-target-2"))
                .act(hand -> hand.type("storage-user", "AKIB").type("storage-secret", "wrong").press("storage-add"))
                .read("storage-secret-problem", "refuses these credentials")
                .act(hand -> hand.type("storage-secret", "right").press("storage-add"))
                .read("message", "Bucket in Frankfurt")
                .see(() -> !new Hand(console.scene()).sees("storage-secret"));
    }

    @Test
    @DisplayName("is told at the field what a storage of another machine lacks")
    void toldAtTheField() {
        signIn().act(hand -> hand.press("nav-settings"))
                .act(hand -> hand.press("settings-add-storage"))
                .act(hand -> hand.choose("storage-kind", StorageKind.SFTP)
                        .type("storage-location", "anna@backup.example.org:/srv/vaults")
                        .type("storage-user", "anna")
                        .type("storage-secret", "s")
                        .press("storage-check"))
                .read("storage-host-key-problem", "ssh-keyscan")
                .act(hand -> hand.type("storage-host-key", "ssh-ed25519 AAAA").press("storage-check"))
                .see(() -> !new Hand(console.scene()).sees("storage-host-key-problem"))
                .read("storage-check-result", "can lie here");
    }

    @Test
    @DisplayName("finds a deleted message, and restores only it into its own folder")
    void restores() {
        openMailbox().act(hand -> hand.folder("recovery-folders", "Apollo"))
                .act(hand -> hand.press("deleted-since"))
                .openMessage("Apollo: signed contract")
                .act(hand -> hand.tick("messages", 0).press("restore-selected"))
                .act(hand -> hand.press("method-bypass").press("wizard-next"))
                .see("target-original")
                .act(hand -> hand.press("wizard-next"))
                .read("restore-happens", "alex.duval@nordwind.example")
                .act(hand -> hand.press("wizard-next"))
                .see("jobs-pending");

        assertThat(agent.sampleAccount().restores()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo(RestoreMethod.BYPASS);
            assertThat(request.selection().itemKeys()).isEqualTo(Set.of("m-contract"));
            assertThat(request.selection().folderIds()).isEmpty();
        });
    }

    @Test
    @DisplayName("must say yes once more before anything is replaced")
    void confirmsReplacing() {
        openMailbox().act(hand -> hand.row("messages", 0).tick("messages", 0).press("restore-selected"))
                .act(hand -> hand.press("method-replace").press("wizard-next"))
                .see("target-original")
                .act(hand -> hand.press("wizard-next"))
                .see("restore-sure")
                .see(() -> !new Hand(console.scene()).canPress("wizard-next"));
        assertThat(agent.sampleAccount().restores()).isEmpty();

        console.act(hand -> hand.press("restore-sure").press("wizard-next")).see("jobs-pending");
        assertThat(agent.sampleAccount().restores()).hasSize(1);
    }

    @Test
    @DisplayName("tries a mailbox that no task knows before anything is restored into it")
    void testsWhereARestoreGoes() {
        openMailbox().act(hand -> hand.row("messages", 0).tick("messages", 0).press("restore-selected"))
                .act(hand -> hand.press("wizard-next"))
                .act(hand -> hand.press("target-mailbox"))
                .act(hand -> hand.type("server-host", "imap.example")
                        .type("mailbox-user", "workshop")
                        .type("mailbox-secret", "s")
                        .press("restore-test"))
                .see(() -> new Hand(console.scene()).words().contains("Signed in as workshop."))
                .act(hand -> hand.type("mailbox-user", "workshops"))
                .see(() -> !new Hand(console.scene()).words().contains("Signed in as"));
    }

    @Test
    @DisplayName("sees at the job into which folder a restore went")
    void seesTheDatedFolder() {
        signIn().act(hand -> hand.press("nav-jobs"))
                .see(() -> new Hand(console.scene()).words().contains("Restored into the folder “Restored 2026-11-20"));
    }

    @Test
    @DisplayName("exports a whole mailbox, watches the job, and downloads the result")
    void exports() {
        openMailbox().act(hand -> hand.menu("recovery-whole", "recovery-export-whole"))
                .act(hand -> hand.press("format-pst-20-gb"))
                .act(hand -> hand.type("export-label", "For counsel").press("export-start"))
                .see("jobs-pending");
        var job = agent.sampleAccount().exports().getFirst();
        assertThat(job.selection().itemKeys()).isEmpty();
        assertThat(job.format()).contains(ExportFormat.PST_20_GB);

        agent.sampleAccount()
                .progress("job-new-9", JobStatus.SUCCEEDED,
                        new JobProgress(Sentence.NONE, 98_213, Optional.of(98_213L), 12_400_000_000L, 0,
                                Optional.empty(), 0,
                                0, Optional.empty()));
        console.act(hand -> hand.press("download-job-new-9"));
        await().untilAsserted(() -> assertThat(Files.exists(directory.resolve("saved"))).isTrue());
    }

    @Test
    @DisplayName("sees a lost agent turn grey and come back by itself")
    void seesALostAgent() {
        signIn();
        agent.sampleAccount().loseLine(SamplePlaces.unreachable());
        console.read("agent-lost", "has not answered");

        agent.sampleAccount().restoreLine();
        console.see(() -> !new Hand(console.scene()).sees("agent-lost"));
    }

    @Test
    @DisplayName("keeps another's change of settings, or overwrites it knowingly")
    void seesAConflict() {
        signIn().act(hand -> hand.press("goto"));
        console.robot().type(KeyCode.ESCAPE);
        console.act(hand -> hand.press("name-task-office"))
                .act(hand -> hand.tab("task-tabs", 2))
                .see("settings-save");
        agent.sampleAccount().changeByOther(SamplePlaces.TASK.taskId(), SamplePlaces.CHANGED_SETTINGS);
        console.act(hand -> hand.press("settings-save"))
                .see("settings-conflict")
                .act(hand -> hand.press("settings-theirs"))
                .see(() -> !new Hand(console.scene()).sees("settings-conflict"));
    }

    @Test
    @DisplayName("types where to go in the middle of the window")
    void goesTo() {
        signIn().act(hand -> hand.press("goto")).see("goto-text").see(() -> {
            var palette = console.scene().lookup(".palette");
            var bounds = palette.localToScene(palette.getLayoutBounds());
            return Math.abs(bounds.getCenterX() - console.scene().getWidth() / 2) < 2;
        });
        console.act(hand -> hand.type("goto-text", "shipyard kiel")).see(() -> {
            var words = new Hand(console.scene()).words();
            return JOB_WITH_ITS_TIME.matcher(words).results().count() >= 2;
        });
        console.robot().type(KeyCode.ESCAPE);
    }

    @Test
    @DisplayName("has the lost list of a mailbox rebuilt, and goes on where it was missing")
    void rebuildsACatalogue() throws TimeoutException {
        console.close();
        var forgetful = new SampleAgent(Mood.CATALOGUE_LOST);
        console = new ConsoleUnderTest(forgetful, SampleTime.CLOCK, SampleTime.ZONE, directory.resolve("saved"));
        signIn().act(hand -> hand.press("recover-task-office"))
                .act(hand -> hand.press("open-entity-alex-duval"))
                .act(hand -> hand.press("recovery-rebuild"))
                .see(() -> !new Hand(console.scene()).sees("recovery-rebuild"));

        forgetful.sampleAccount().progress("job-new-9", JobStatus.SUCCEEDED, JobProgress.NONE);
        console.see("messages");
    }

    @Test
    @DisplayName("has the list of a mailbox rebuilt from the menu of the mailbox")
    void rebuildsFromTheTask() {
        signIn().act(hand -> hand.press("name-task-office"))
                .act(hand -> hand.menu("more-entity-alex-duval", "task.entities.rebuild"))
                .read("message", "Alex Duval")
                .act(hand -> hand.press("nav-jobs"))
                .see("cancel-job-new-9");

        assertThat(agent.sampleAccount().rebuilds()).containsExactly("entity-alex-duval");
    }

    private ConsoleUnderTest signIn() {
        return console.signInToSample();
    }

    private ConsoleUnderTest openMailbox() {
        return signIn().act(hand -> hand.press("recover-task-office"))
                .act(hand -> hand.press("open-entity-alex-duval"))
                .see("messages");
    }
}
