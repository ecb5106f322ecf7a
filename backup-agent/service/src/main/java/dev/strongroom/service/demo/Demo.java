package dev.strongroom.service.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.strongroom.connectors.Connector;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.MessageView;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.model.recovery.Selection;
import dev.strongroom.model.run.LedgerLine;
import dev.strongroom.model.run.RunView;
import dev.strongroom.model.storage.NewStorageTarget;
import dev.strongroom.model.storage.StorageTargetView;
import dev.strongroom.model.task.BackupRequest;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.ImapLogin;
import dev.strongroom.model.task.ImapSecurity;
import dev.strongroom.model.task.ImapServer;
import dev.strongroom.model.task.NewTask;
import dev.strongroom.model.task.Schedule;
import dev.strongroom.model.task.TaskView;
import dev.strongroom.service.cli.CommandFailedException;
import dev.strongroom.service.cli.Output;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The story: back up, lose, find, restore, compare. */
final class Demo {
    private final Connector<ImapAddress> imap;
    private final Simulator simulator;
    private final AgentApi api;
    private final String account;
    private final Output output;
    private int step;

    /**
     * What came of it.
     *
     * @param vault where the vault lies
     * @param items how many messages were compared
     * @param mismatches how many of them are missing, changed or too many
     */
    record Result(String vault, int items, int mismatches) {}

    /** @param account the path of the account in the API */
    Demo(Connector<ImapAddress> imap, Simulator simulator, AgentApi api, String account, Output output) {
        this.imap = imap;
        this.simulator = simulator;
        this.api = api;
        this.account = account;
        this.output = output;
    }

    Result run(DemoDirectory directory) throws IOException, InterruptedException, ConnectorException {
        TaskView task = addTask(directory);
        JobView backup = new JobWatch(api, account).run("tasks/" + task.id() + "/backups", new BackupRequest(Set.of()));
        tell("Backed up %d messages, %.1f MB, every one accounted for:".formatted(backup.progress().items(),
                backup.progress().bytes() / 1e6));
        List<EntityView> mailboxes = entities(task);
        for (EntityView mailbox : mailboxes) {
            tellLedger(task, mailbox);
        }
        loseAndRestore(mailboxes.getFirst());
        return compare(task);
    }

    private TaskView addTask(DemoDirectory directory) throws IOException, InterruptedException {
        StorageTargetView storage = api.post(account + "storage-targets",
                NewStorageTarget.directory("Local vaults", directory.storage().toString()),
                StorageTargetView.class);
        ImapServer server = new ImapServer(simulator.host(), simulator.port(), ImapSecurity.PLAIN, Optional.empty(), 4);
        List<ImapLogin> logins = simulator.mailboxes()
                .stream()
                .map(box -> new ImapLogin(box.user(), ImapLogin.Method.PASSWORD, box.password()))
                .toList();
        TaskView task = api.post(account + "tasks", new NewTask("Harbour mail", storage.id(), server, logins,
                new Schedule(Schedule.Frequency.DAILY, 3)), TaskView.class);
        tell("Made a task for both mailboxes, with a vault in " + task.location() + ".");
        return task;
    }

    private List<EntityView> entities(TaskView task) throws IOException, InterruptedException {
        Page<EntityView> page = api.get(account + "tasks/" + task.id() + "/entities", new TypeReference<>() {});
        return page.items();
    }

    private void tellLedger(TaskView task, EntityView mailbox) throws IOException, InterruptedException {
        Page<RunView> runs =
                api.get(account + "tasks/" + task.id() + "/runs?entity=" + mailbox.id(), new TypeReference<>() {});
        Page<LedgerLine> ledger =
                api.get(account + "runs/" + runs.items().getFirst().id() + "/ledger", new TypeReference<>() {});
        for (LedgerLine line : ledger.items()) {
            output.line("     %-6s %-26s %4d at the server, %4d stored %s".formatted(mailbox.name(), line.container(),
                    line.countAfter(), line.stored(), line.closed() ? "✓" : "✗"));
        }
    }

    private void loseAndRestore(EntityView mailbox) throws IOException, InterruptedException, ConnectorException {
        List<String> folder = simulator.made(mailbox.address()).someSubFolder();
        int deleted = source(mailbox.address()).empty(folder);
        tell("Deleted the %d messages of %s's folder \"%s\" at the server.".formatted(deleted, mailbox.name(),
                String.join(" / ", folder)));
        String entity = account + "entities/" + mailbox.id() + "/";
        List<RestorePoint> points = api.get(entity + "restore-points", new TypeReference<>() {});
        int run = points.getLast().run();
        FolderView lost = find(entity, run, folder);
        Page<MessageView> messages = api.get(
                entity + "items?run=" + run + "&folder=" + AgentApi.encoded(lost.id()) + "&limit=3",
                new TypeReference<>() {});
        tell("Found the folder in the restore point of %s, with all %d messages, e.g. \"%s\".".formatted(
                points.getLast().at(), lost.items(), messages.items().getFirst().subject()));
        JobView restore = new JobWatch(api, account).run("restores",
                new RestoreRequest(mailbox.id(), run, new Selection(Set.of(lost.id()), Set.of()), RestoreMethod.BYPASS,
                        Optional.empty(), Optional.empty(), ""));
        tell("Restored %d messages to where they were.".formatted(restore.progress().items()));
    }

    private FolderView find(String entity, int run, List<String> path) throws IOException, InterruptedException {
        List<FolderView> folders = api.get(entity + "folders?run=" + run, new TypeReference<>() {});
        return folders.stream()
                .filter(folder -> folder.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new CommandFailedException("demo-failed", "The folder was not in the backup."));
    }

    private Result compare(TaskView task) throws ConnectorException, InterruptedException {
        int items = 0;
        int mismatches = 0;
        for (Simulator.Login login : simulator.mailboxes()) {
            MailFingerprints made = simulator.made(login.user());
            items += made.size();
            mismatches += made.differences(source(login.user()).read());
        }
        tell(mismatches == 0
                ? "Compared all %d messages at the server with the originals: every hash matches.".formatted(items)
                : "Compared %d messages at the server with the originals: %d do not match!".formatted(items,
                        mismatches));
        return new Result(task.location(), items, mismatches);
    }

    private SourceMailbox source(String user) {
        return simulator.mailboxes()
                .stream()
                .filter(login -> login.user().equals(user))
                .map(login -> SourceMailbox.of(imap, simulator, login))
                .findFirst()
                .orElseThrow();
    }

    private void tell(String sentence) {
        step++;
        output.line("%2d. %s".formatted(step, sentence));
    }
}
