package dev.strongroom.service.demo.imap;

import dev.strongroom.connectors.Connector;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.model.recovery.Selection;
import dev.strongroom.model.run.LedgerLine;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.ImapLogin;
import dev.strongroom.model.task.ImapSecurity;
import dev.strongroom.model.task.ImapServer;
import dev.strongroom.model.task.NewTask;
import dev.strongroom.model.task.Schedule;
import dev.strongroom.model.task.TaskView;
import dev.strongroom.service.demo.stage.DemoDirectory;
import dev.strongroom.service.demo.stage.Fingerprints;
import dev.strongroom.service.demo.stage.RestorePoints;
import dev.strongroom.service.demo.stage.Stage;
import dev.strongroom.service.demo.stage.Story;
import dev.strongroom.service.demo.stage.Telling;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two mailboxes at a mail server. */
public final class MailServerStory implements Story {
    private final Connector<ImapAddress> imap;
    private final SimulatedMailServer server;

    private MailServerStory(Connector<ImapAddress> imap, SimulatedMailServer server) {
        this.imap = imap;
        this.server = server;
    }

    /**
     * Starts the mail server.
     *
     * @param simulator the command that starts simulated providers
     */
    public static MailServerStory open(Connector<ImapAddress> imap, List<String> simulator, DemoDirectory directory)
            throws IOException {
        return new MailServerStory(imap, SimulatedMailServer.start(simulator, directory.manifest()));
    }

    @Override
    public String scene() {
        return "A mail server with two mailboxes runs on port " + server.port();
    }

    @Override
    public Result tell(Stage stage) throws IOException, InterruptedException, ConnectorException {
        TaskView task = addTask(stage);
        JobView backup = stage.backUp(task);
        stage.telling()
                .tell("Backed up %d messages, %.1f MB, every one accounted for:".formatted(backup.progress().items(),
                        backup.progress().bytes() / 1e6));
        List<EntityView> mailboxes = stage.entities(task);
        for (EntityView mailbox : mailboxes) {
            for (LedgerLine line : stage.ledger(mailbox)) {
                stage.telling().ledger(mailbox.name(), line);
            }
        }
        loseAndRestore(stage, mailboxes.getFirst());
        return compare(stage.telling(), task);
    }

    private TaskView addTask(Stage stage) throws IOException, InterruptedException {
        ImapServer address = new ImapServer(server.host(), server.port(), ImapSecurity.PLAIN, Optional.empty(), 4);
        List<ImapLogin> logins = server.mailboxes()
                .stream()
                .map(box -> new ImapLogin(box.user(), ImapLogin.Method.PASSWORD, box.password()))
                .toList();
        TaskView task = stage.api()
                .post(stage.account() + "tasks", new NewTask("Harbour mail", stage.addStorage(), address, logins,
                        new Schedule(Schedule.Frequency.DAILY, 3)), TaskView.class);
        stage.telling().tell("Made a task for both mailboxes, with a vault in " + task.location() + ".");
        return task;
    }

    private void loseAndRestore(Stage stage, EntityView mailbox)
            throws IOException, InterruptedException, ConnectorException {
        List<String> folder = server.made(mailbox.address()).someSubFolder();
        int deleted = source(mailbox.address()).empty(folder);
        Telling telling = stage.telling();
        telling.tell("Deleted the %d messages of %s's folder \"%s\" at the server.".formatted(deleted, mailbox.name(),
                String.join(" / ", folder)));
        RestorePoints points = RestorePoints.of(stage, mailbox);
        int run = points.newest().run();
        FolderView lost = points.folder(run, FolderView.Kind.MAIL, folder);
        telling.tell("Found the folder in the restore point of %s, with all %d messages, e.g. \"%s\".".formatted(
                points.newest().at(), lost.items(), points.items(run, lost, "").getFirst().subject()));
        JobView restore = stage.run("restores",
                new RestoreRequest(mailbox.id(), run, new Selection(Set.of(lost.id()), Set.of()), RestoreMethod.BYPASS,
                        Optional.empty(), Optional.empty(), ""));
        telling.tell("Restored %d messages to where they were.".formatted(restore.progress().items()));
    }

    private Result compare(Telling telling, TaskView task) throws ConnectorException, InterruptedException {
        int items = 0;
        int mismatches = 0;
        for (SimulatedMailServer.Login login : server.mailboxes()) {
            Fingerprints made = server.made(login.user());
            items += made.size();
            mismatches += made.differences(source(login.user()).read());
        }
        telling.tell(mismatches == 0
                ? "Compared all %d messages at the server with the originals: every hash matches.".formatted(items)
                : "Compared %d messages at the server with the originals: %d do not match!".formatted(items,
                        mismatches));
        return new Result(task.location(), items, mismatches);
    }

    private SourceMailbox source(String user) {
        return server.mailboxes()
                .stream()
                .filter(login -> login.user().equals(user))
                .map(login -> SourceMailbox.of(imap, server, login))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        server.close();
    }
}
