package dev.strongroom.service.demo.stage;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.run.LedgerLine;
import dev.strongroom.model.run.RunView;
import dev.strongroom.model.storage.NewStorageTarget;
import dev.strongroom.model.storage.StorageTargetView;
import dev.strongroom.model.task.BackupRequest;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.TaskView;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Where a story is told: an agent that somebody has signed in to, and what all stories do with it.
 *
 * @param account the path of the account in the API
 * @param directory where everything is written
 */
public record Stage(AgentApi api, String account, DemoDirectory directory, Telling telling) {
    /** Adds the directory for vaults; answers its id. */
    public String addStorage() throws IOException, InterruptedException {
        return api.post(account + "storage-targets",
                NewStorageTarget.directory("Local vaults", directory.storage().toString()),
                StorageTargetView.class).id();
    }

    /** Starts a job and waits for its end. */
    public JobView run(String path, Object request) throws IOException, InterruptedException {
        return new JobWatch(api, account).run(path, request);
    }

    /** The same for one that may leave something out, or change it, and says so. */
    public JobView runInPart(String path, Object request) throws IOException, InterruptedException {
        return new JobWatch(api, account).runInPart(path, request);
    }

    /** Backs up all mailboxes of a task. */
    public JobView backUp(TaskView task) throws IOException, InterruptedException {
        return run("tasks/" + task.id() + "/backups", new BackupRequest(Set.of()));
    }

    /** The same where what a provider does not give may be missing. */
    public JobView backUpInPart(TaskView task) throws IOException, InterruptedException {
        return runInPart("tasks/" + task.id() + "/backups", new BackupRequest(Set.of()));
    }

    /** The mailboxes or drives of a task. */
    public List<EntityView> entities(TaskView task) throws IOException, InterruptedException {
        Page<EntityView> page = api.get(account + "tasks/" + task.id() + "/entities", new TypeReference<>() {});
        return page.items();
    }

    /** The newest run of a mailbox. */
    public RunView newestRun(EntityView mailbox) throws IOException, InterruptedException {
        Page<RunView> runs = api.get(account + "tasks/" + mailbox.taskId() + "/runs?entity=" + mailbox.id(),
                new TypeReference<>() {});
        return runs.items().getFirst();
    }

    /** The completeness ledger of the newest run of a mailbox. */
    public List<LedgerLine> ledger(EntityView mailbox) throws IOException, InterruptedException {
        Page<LedgerLine> ledger =
                api.get(account + "runs/" + newestRun(mailbox).id() + "/ledger", new TypeReference<>() {});
        return ledger.items();
    }
}
