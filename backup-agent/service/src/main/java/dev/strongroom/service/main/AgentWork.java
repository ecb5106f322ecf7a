package dev.strongroom.service.main;

import dev.strongroom.service.account.AccountActivities;
import dev.strongroom.service.account.AccountAudit;
import dev.strongroom.service.account.AccountDirectory;
import dev.strongroom.service.account.AccountRemovalPlan;
import dev.strongroom.service.account.ControlCopies;
import dev.strongroom.service.account.CopyMaker;
import dev.strongroom.service.account.CopySnapshots;
import dev.strongroom.service.account.FirstStart;
import dev.strongroom.service.account.LimitedAccess;
import dev.strongroom.service.backup.EngineSettings;
import dev.strongroom.service.backup.StoreThreads;
import dev.strongroom.service.config.FreeSpace;
import dev.strongroom.service.jobs.ExpiredResults;
import dev.strongroom.service.jobs.JobBoard;
import dev.strongroom.service.jobs.JobHandlers;
import dev.strongroom.service.jobs.JobParts;
import dev.strongroom.service.jobs.JobRunner;
import dev.strongroom.service.jobs.RunningJobs;
import dev.strongroom.service.mail.QueuedMails;
import dev.strongroom.service.rebuild.CatalogueTurns;
import dev.strongroom.service.recovery.AccountRecovery;
import dev.strongroom.service.recovery.AccountRestorePlans;
import dev.strongroom.service.recovery.StoredEntities;
import dev.strongroom.service.recovery.export.PstExport;
import dev.strongroom.service.recovery.export.ZipExport;
import dev.strongroom.service.recovery.job.ExportJobs;
import dev.strongroom.service.recovery.job.RebuildJobs;
import dev.strongroom.service.recovery.job.RestoreJobs;
import dev.strongroom.service.rest.UseCases;
import dev.strongroom.service.run.RunHistory;
import dev.strongroom.service.run.UnfinishedRuns;
import dev.strongroom.service.security.AccountAddressRules;
import dev.strongroom.service.security.AccountSecuritySettings;
import dev.strongroom.service.security.EnrollmentParts;
import dev.strongroom.service.security.EnrollmentParts.SignUpRule;
import dev.strongroom.service.security.SignInParts;
import dev.strongroom.service.security.UserDoors;
import dev.strongroom.service.storage.AccountStorage;
import dev.strongroom.service.store.control.AccountExtract;
import dev.strongroom.service.task.AccountTasks;
import dev.strongroom.service.task.AccountTenants;
import dev.strongroom.service.task.BackupEngine;
import dev.strongroom.service.task.BackupJobs;
import dev.strongroom.service.task.EntityConnections;
import dev.strongroom.service.task.ImapConnectionTests;
import dev.strongroom.service.task.MailboxAddresses;
import dev.strongroom.service.task.MailboxSecrets;
import dev.strongroom.service.task.MailboxSignIn;
import dev.strongroom.service.task.SettingsChange;
import dev.strongroom.service.task.TaskMaker;
import dev.strongroom.service.task.TaskNews;
import dev.strongroom.service.task.TaskRemoval;
import dev.strongroom.service.task.TaskScheduler;
import dev.strongroom.service.task.TaskViews;
import dev.strongroom.service.task.TenantAddresses;
import dev.strongroom.service.task.TenantDirectories;
import dev.strongroom.service.task.TenantSignIn;
import java.time.Duration;

/** The use cases and the work that goes on by itself, on a foundation. */
final class AgentWork {
    private static final Duration SCHEDULE_CHECK = Duration.ofSeconds(30);
    private static final Duration MAIL = Duration.ofSeconds(5);
    private static final Duration CLEANING = Duration.ofHours(1);

    private final AgentFoundation base;
    private final ControlStores stores;
    private final MailboxAddresses addresses;
    private final TenantAddresses tenantAddresses;
    private final EntityConnections connections;
    private final TaskMaker maker;
    private final TaskViews views;
    private final TaskNews news;
    private final JobParts jobParts;
    private final RunningJobs running = new RunningJobs();
    private final JobRunner jobs;
    private final StoredEntities stored;
    private final ControlCopies copies;
    private final AccountTasks tasks;
    private final QueuedMails mails;
    private final UserDoors doors;
    private final AccountRemovalPlan removals;
    private volatile boolean started;

    AgentWork(AgentFoundation base, Ending ending) {
        this.base = base;
        stores = base.stores();
        MailboxSecrets mailboxSecrets = new MailboxSecrets(stores.entities(), base.secrets());
        addresses = new MailboxAddresses(stores.tasks(), mailboxSecrets, base.proxy());
        tenantAddresses = new TenantAddresses(stores.tasks(), mailboxSecrets, base.proxy());
        connections = new EntityConnections(stores.entities(), addresses, tenantAddresses, base.imap(),
                base.microsoft());
        maker = new TaskMaker(stores.tasks(), stores.targets(), base.vaultMaker(), base.secrets(), base.clock());
        views = new TaskViews(stores.entities(), stores.vaults(), stores.runs(), stores.jobs(), base.clock());
        news = new TaskNews(stores.tasks(), stores.entities(), views, base.events());
        jobParts = new JobParts(stores.jobs(), base.keys(), base.data(), base.events(),
                new UnfinishedRuns(stores.entities(), stores.runs(), news, base.clock()), base.clock(),
                System::nanoTime);
        stored = new StoredEntities(base.vaults(), base.catalogues());
        copies = copies();
        // Closed after everything that changes the database, so that the copy is of its last state.
        ending.with((AutoCloseable) this::copyAtTheEnd);
        jobs = ending.with(new JobRunner(jobParts, handlers(ending), base.config().jobs(), running));
        tasks = tasks();
        mails = new QueuedMails(stores.outbox(), MailWays.of(base.config()), base.keys().ofAgent(), stores.audit(),
                base.clock());
        doors = ending.with(doors());
        removals = new AccountRemovalPlan(stores.accounts(), stores.users(), doors.passwordCheck(), mails,
                stores.audit(), base.clock());
    }

    private UserDoors doors() {
        SignInParts parts = new SignInParts(stores.users(), stores.sessions(), stores.factors(),
                stores.keys(), stores.addresses(), base.keys().ofAgent(), stores.security(), stores.audit(),
                base.clock(), base.random());
        FirstStart accounts = new FirstStart(stores.accounts(), base.secrets(), base.config().account(), base.clock(),
                base.random());
        return new UserDoors(new EnrollmentParts(parts, stores.links(), mails, accounts::add,
                base.config().access().link(), base.config().access().signUp() ? SignUpRule.OPEN : SignUpRule.CLOSED));
    }

    private JobHandlers handlers(Ending ending) {
        CatalogueTurns turns = new CatalogueTurns();
        BackupEngine engine =
                new BackupEngine(base.vaults(), base.catalogues(), turns, ending.with(StoreThreads.ofCores()),
                        EngineSettings.STANDARD, base.config().microsoft().mailboxes(), base.config().vaults().limit(),
                        base.config().name());
        return new JobHandlers(
                new BackupJobs(stores.tasks(), stores.entities(), stores.runs(), stores.ledgers(), news, connections,
                        engine, base.clock()),
                new RestoreJobs(stores.entities(), stored, connections, base.clock()),
                new ExportJobs(stored, stores.entities(),
                        new ZipExport(FreeSpace.OF_FILE_SYSTEM, base.config().disk().minimumFreeBytes()),
                        new PstExport(FreeSpace.OF_FILE_SYSTEM, base.config().disk().minimumFreeBytes())),
                new RebuildJobs(stores.entities(), base.vaults(), base.catalogues(), turns));
    }

    private ControlCopies copies() {
        CopyMaker maker = new CopyMaker(new AccountExtract(stores.database(), base.threads()), stores.targets(),
                stores.vaults(), base.vaultMaker(), base.vaults(), base.data(),
                new CopySnapshots(base.config().name(), base.config().controlCopy().keep()));
        return new ControlCopies(stores.database(), stores.accounts(), maker, base.config().controlCopy(),
                base.clock());
    }

    private AccountTasks tasks() {
        TaskRemoval removal = new TaskRemoval(stores.tasks(), stores.entities(), stores.vaults(), stores.jobs(),
                base.vaults());
        return new AccountTasks(stores.tasks(), stores.entities(), maker, removal,
                new SettingsChange(stores.tasks(), base.clock()),
                new MailboxSignIn(stores.entities(), stores.vaults(), base.secrets(), base.clock()), views, news, jobs,
                stores.audit());
    }

    private AccountTenants tenants() {
        return new AccountTenants(stores.tasks(), stores.entities(), maker,
                new TenantSignIn(stores.entities(), stores.vaults(), base.secrets(), base.clock()),
                tenantAddresses, new TenantDirectories(base.microsoft()), views, news, stores.audit());
    }

    UseCases useCases() {
        return new UseCases(
                new AgentHealth(base.agentId(), base.config().name(), base.clock().instant(), base.data(),
                        stores.accounts(), copies),
                new UseCases.SigningIn(doors.sessions(), doors.sessions().secondFactors(), doors.enrollment(),
                        doors.profile(), doors.sessions().keys()),
                account(),
                new AccountStorage(stores.targets(), base.secrets(), base.vaults()::reopen, stores.audit(),
                        base.clock()),
                new ImapConnectionTests(base.imap(), addresses), tasks, tenants(),
                new RunHistory(stores.tasks(), stores.runs(), stores.ledgers()), new JobBoard(jobParts, running),
                new AccountRecovery(stores.entities(), stored, stores.jobs(), jobs, stores.subjects(),
                        stores.audit()),
                new AccountRestorePlans(stores.entities(), stored, connections, base.clock(), stores.subjects()),
                base.events(), stores.subjects());
    }

    private UseCases.Account account() {
        return new UseCases.Account(new AccountDirectory(stores.accounts()),
                new AccountSecuritySettings(stores.security(), stores.audit()), doors.users(),
                new LimitedAccess(stores.entityAccess(), stores.entities(), stores.audit()),
                new AccountAddressRules(stores.addresses(), stores.users(), mails, stores.audit()), removals,
                new AccountAudit(stores.audit()), new AccountActivities(stores.activities()));
    }

    /** Starts the jobs that wait and the work that comes by the clock. */
    void start(Ending ending) {
        jobs.start();
        Housekeeping housekeeping = ending.with(new Housekeeping());
        TaskScheduler scheduler = new TaskScheduler(stores.tasks(), tasks, base.clock());
        ExpiredResults results = new ExpiredResults(jobParts);
        housekeeping.every(SCHEDULE_CHECK, "Starting due backups", scheduler::startDue);
        housekeeping.every(SCHEDULE_CHECK, "Copying the control database", copies::copyWhenDue);
        housekeeping.every(CLEANING, "Deleting expired results", results::delete);
        housekeeping.every(CLEANING, "Forgetting ended sessions",
                () -> stores.sessions().removeExpired(base.clock().instant()));
        housekeeping.every(CLEANING, "Forgetting links of e-mails",
                () -> stores.links().removeExpired(base.clock().instant()));
        Duration kept = Duration.ofDays(base.config().access().auditDays());
        housekeeping.every(CLEANING, "Forgetting old entries of the audit",
                () -> stores.audit().forgetBefore(base.clock().instant().minus(kept)));
        housekeeping.every(CLEANING, "Removing accounts", removals::removeDue);
        // On a thread of its own: a mail server may keep it waiting.
        ending.with(new Housekeeping()).every(MAIL, "Sending e-mails", mails::deliver);
        started = true;
    }

    private void copyAtTheEnd() {
        if (started) {
            copies.copyWhenChanged();
        }
    }
}
