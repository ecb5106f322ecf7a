package dev.strongroom.service.jobs;

import dev.strongroom.model.recovery.ExportRequest;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.model.recovery.Selection;
import dev.strongroom.model.task.ConnectionTestRequest;
import dev.strongroom.model.task.ImapLogin;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.fixture.ControlFixture;
import dev.strongroom.service.store.control.JobRow;
import dev.strongroom.service.store.control.JobStore;
import dev.strongroom.service.usecase.Jobs;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.snapshot.PublishGuard;
import java.util.Optional;
import java.util.Set;

/** Jobs and handlers for tests. */
final class TestJobs {
    static final Jobs.Filter ALL = new Jobs.Filter(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), false);
    private static final Selection WHOLE = new Selection(Set.of(), Set.of());

    private TestJobs() {}

    static JobHandlers backups(JobHandler<JobRequest.Backup> handler) {
        return new JobHandlers(handler, TestJobs::unexpected, TestJobs::unexpected, TestJobs::unexpected);
    }

    static JobHandlers restores(JobHandler<JobRequest.Restore> handler) {
        return new JobHandlers(TestJobs::unexpected, handler, TestJobs::unexpected, TestJobs::unexpected);
    }

    static JobHandlers exports(JobHandler<JobRequest.Export> handler) {
        return new JobHandlers(TestJobs::unexpected, TestJobs::unexpected, handler, TestJobs::unexpected);
    }

    private static JobOutcome unexpected(JobContext<?> context) {
        throw new AssertionError("No job of this kind was expected");
    }

    static NewJob backup(String taskId) {
        return new NewJob(new JobRequest.Backup(taskId, Set.of()), taskId, ServiceKind.IMAP,
                Optional.of(new NewJob.Subject(taskId, taskId)), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static NewJob export(String name) {
        return new NewJob(new JobRequest.Export(new ExportRequest("entity", 1, WHOLE, name)), name, ServiceKind.IMAP,
                Optional.empty(), Optional.of(new NewJob.Subject("entity", "Anna")), Optional.empty(),
                Optional.empty());
    }

    static NewJob restoreInto(String password) {
        ConnectionTestRequest mailbox = new ConnectionTestRequest(ControlFixture.server("mail.example"),
                new ImapLogin("anna", ImapLogin.Method.PASSWORD, password));
        RestoreRequest request = new RestoreRequest("entity", 1, WHOLE, RestoreMethod.BYPASS, Optional.empty(),
                Optional.of(mailbox), "");
        return new NewJob(new JobRequest.Restore(request), "Anna", ServiceKind.IMAP, Optional.empty(),
                Optional.of(new NewJob.Subject("entity", "Anna")), Optional.empty(), Optional.of("anna"));
    }

    static JobStore.Key key(JobRow row) {
        return new JobStore.Key(row.accountId(), row.id(), row.kind());
    }

    static void check(PublishGuard guard) {
        try {
            guard.check();
        } catch (VaultException e) {
            throw new AssertionError("The newest work must be let through", e);
        }
    }
}
