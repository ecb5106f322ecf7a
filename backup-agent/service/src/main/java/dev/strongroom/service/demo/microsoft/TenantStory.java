package dev.strongroom.service.demo.microsoft;

import dev.strongroom.model.job.JobView;
import dev.strongroom.model.run.LedgerLine;
import dev.strongroom.model.run.RunView;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.model.task.TaskView;
import dev.strongroom.service.demo.stage.Fingerprints;
import dev.strongroom.service.demo.stage.Stage;
import dev.strongroom.service.demo.stage.Story;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Mailboxes and OneDrives of a tenant of Microsoft 365, with a week between two backups. */
public final class TenantStory implements Story {
    private static final List<TenantKind> KINDS =
            List.of(new TenantMail(), new TenantContacts(), new TenantEvents(), new TenantTasks());
    /** By the beginnings of their addresses: two people, and a mailbox that is shared. */
    private static final List<String> WHO = List.of("anna@", "ben@", "info@");
    private static final int DAYS = 7;

    private final SimulatedTenant tenant;

    private TenantStory(SimulatedTenant tenant) {
        this.tenant = tenant;
    }

    /**
     * Starts the tenant.
     *
     * @param simulator the command that starts simulated providers
     */
    public static TenantStory open(List<String> simulator) throws IOException {
        return new TenantStory(SimulatedTenant.start(simulator));
    }

    @Override
    public String scene() {
        return "A simulated Microsoft 365 tenant runs at " + tenant.origin();
    }

    @Override
    public Result tell(Stage stage) throws IOException, InterruptedException {
        String storage = stage.addStorage();
        TaskView task =
                new TenantSetUp(stage, tenant, ServiceKind.MICROSOFT365).addTask("Harbour 365", storage, WHO);
        Result first = compare(stage, task, backUp(stage, task));
        DriveStory drives = DriveStory.begin(stage, tenant, storage);
        Result firstFiles = drives.backUp();
        stage.telling()
                .tell("Let %d days pass in the tenant: %s.".formatted(DAYS, Happened.words(tenant.advance(DAYS))));
        List<Backup> newest = backUp(stage, task);
        Result second = compare(stage, task, newest);
        Result secondFiles = drives.backUp();
        long items = first.items() + firstFiles.items() + second.items() + secondFiles.items();
        long mismatches = first.mismatches() + firstFiles.mismatches() + second.mismatches() + secondFiles.mismatches();
        Backup mailbox = newest.getFirst();
        for (TenantKind kind : KINDS) {
            Loss loss = Loss.of(kind, mailbox.source().of(kind));
            items += loss.before().size();
            mismatches += new LossStory(stage, tenant.graph(), mailbox.mailbox(), resource(mailbox.mailbox()))
                    .tell(loss);
        }
        Result lostFiles = drives.lose();
        return new Result(task.location(), items + lostFiles.items(), mismatches + lostFiles.mismatches());
    }

    private List<Backup> backUp(Stage stage, TaskView task) throws IOException, InterruptedException {
        List<MailboxReading> sources = new ArrayList<>();
        for (EntityView mailbox : stage.entities(task)) {
            sources.add(MailboxReading.read(KINDS, tenant.graph(), resource(mailbox)));
        }
        JobView job = stage.backUp(task);
        stage.telling()
                .tell("Backed up the mailboxes: read %d items, %.1f MB. The ledgers:".formatted(job.progress().items(),
                        job.progress().bytes() / 1e6));
        List<Backup> backups = new ArrayList<>();
        for (EntityView mailbox : stage.entities(task)) {
            RunView run = stage.newestRun(mailbox);
            List<LedgerLine> ledger = stage.ledger(mailbox);
            if (backups.isEmpty() && run.number() == 1) {
                ledger.forEach(line -> stage.telling().ledger(mailbox.name(), line));
            } else {
                stage.telling().ledger(mailbox.name(), ledger);
            }
            backups.add(new Backup(mailbox, run, ledger, sources.get(backups.size())));
        }
        return backups;
    }

    /** The tenant's own bytes and fields with those in the vault and in an export. */
    private Result compare(Stage stage, TaskView task, List<Backup> backups)
            throws IOException, InterruptedException {
        long mismatches = 0;
        for (Backup backup : backups) {
            StoredItems stored = new StoredItems(KINDS, stage, backup.mailbox(), backup.run().number());
            Fingerprints kept = backup.source().kept();
            mismatches += backup.open() + kept.differences(stored.inVault()) + kept.differences(stored.exported());
        }
        String counts = KINDS.stream()
                .map(kind -> backups.stream().mapToInt(backup -> backup.source().of(kind).size()).sum() + " "
                        + kind.name())
                .collect(Collectors.joining(", "));
        stage.telling()
                .tell("Compared the vault and exports of it (%s) with the tenant, messages by their SHA-256, the rest by"
                        .formatted(stage.directory().exports()) + " its fields: " + counts
                        + (mismatches == 0 ? ". All match." : ". " + mismatches + " do not match!"));
        long items = backups.stream().mapToLong(backup -> backup.source().size()).sum();
        return new Result(task.location(), items, mismatches);
    }

    private static String resource(EntityView mailbox) {
        return "users/" + Graph.encoded(mailbox.address()) + "/";
    }

    @Override
    public void close() {
        tenant.close();
    }
}
