package dev.strongroom.service.recovery;

import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.microsoft.ChosenUser;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.recovery.ExportRequest;
import dev.strongroom.model.recovery.FilePreview;
import dev.strongroom.model.recovery.FileView;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.MessagePreview;
import dev.strongroom.model.recovery.MessageView;
import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.audit.AuditSink;
import dev.strongroom.service.catalogue.CatalogueException;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.catalogue.CatalogueRun;
import dev.strongroom.service.jobs.JobQueue;
import dev.strongroom.service.jobs.JobRequest;
import dev.strongroom.service.jobs.NewJob;
import dev.strongroom.service.recovery.browse.Browsing;
import dev.strongroom.service.recovery.browse.DriveBrowsing;
import dev.strongroom.service.recovery.browse.RecoveryViews;
import dev.strongroom.service.recovery.preview.MessageContents;
import dev.strongroom.service.recovery.selection.Choice;
import dev.strongroom.service.recovery.selection.ItemKeys;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.store.control.EntityStore;
import dev.strongroom.service.store.control.JobStore;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.Download;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.Recovery;
import dev.strongroom.service.usecase.Subjects;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Recovery of what an account's tasks backed up. Thread-safe. */
public final class AccountRecovery implements Recovery {
    private static final int LABEL_LENGTH = 50;

    private final EntityStore entities;
    private final StoredEntities stored;
    private final JobStore started;
    private final JobQueue jobs;
    private final Subjects subjects;
    private final RestoreTargetAccess targets;
    private final AuditSink audit;
    private final MessageFiles messages = new MessageFiles();

    /** @param started the jobs that there are; {@code jobs} takes new ones */
    public AccountRecovery(EntityStore entities, StoredEntities stored, JobStore started, JobQueue jobs,
            Subjects subjects, AuditSink audit) {
        this.entities = entities;
        this.stored = stored;
        this.started = started;
        this.jobs = jobs;
        this.subjects = subjects;
        this.targets = new RestoreTargetAccess(subjects);
        this.audit = audit;
    }

    @Override
    public List<RestorePoint> restorePoints(RequestScope scope, String entityId, Optional<Instant> from,
            Optional<Instant> to) {
        return read(() -> browsing(scope, entityId).restorePoints(from, to));
    }

    @Override
    public List<FolderView> folders(RequestScope scope, String entityId, int run) {
        return read(() -> browsing(scope, entityId).folders(run));
    }

    @Override
    public Page<MessageView> items(RequestScope scope, String entityId, ItemQuery query, PageRequest page) {
        return read(() -> browsing(scope, entityId).items(query, page));
    }

    @Override
    public Page<FileView> files(RequestScope scope, String entityId, FileQuery query, PageRequest page) {
        return read(() -> driveBrowsing(scope, entityId).files(query, page));
    }

    @Override
    public List<FileView> versions(RequestScope scope, String entityId, int run, String itemKey) {
        return read(() -> driveBrowsing(scope, entityId).versions(run, itemKey));
    }

    private DriveBrowsing driveBrowsing(RequestScope scope, String entityId) {
        return new DriveBrowsing(entity(scope, entityId).catalogue());
    }

    @Override
    public FilePreview previewFile(RequestScope scope, String entityId, String itemKey) {
        narrowed(scope, entityId).require(Permission.PREVIEW);
        return read(() -> {
            StoredEntity entity = entity(scope, entityId);
            CatalogueItem item = item(entity, itemKey);
            return messages.look(entity, item);
        });
    }

    @Override
    public MessagePreview preview(RequestScope scope, String entityId, String itemKey) {
        narrowed(scope, entityId).require(Permission.PREVIEW);
        return read(() -> {
            StoredEntity entity = entity(scope, entityId);
            CatalogueItem item = item(entity, itemKey);
            MessageContents contents = messages.contents(entity, item);
            return new MessagePreview(RecoveryViews.of(item), contents.headers(), contents.text(), contents.html(),
                    contents.remoteContentRemoved(), contents.truncated(),
                    contents.attachments()
                            .stream()
                            .map(file -> new MessagePreview.Attachment(file.index(), file.name(), file.mediaType(),
                                    file.size()))
                            .toList());
        });
    }

    @Override
    public Download content(RequestScope scope, String entityId, String itemKey) {
        narrowed(scope, entityId).require(Permission.PREVIEW);
        return read(() -> {
            StoredEntity entity = entity(scope, entityId);
            return messages.whole(entity, item(entity, itemKey));
        });
    }

    @Override
    public Download attachment(RequestScope scope, String entityId, String itemKey, int index) {
        narrowed(scope, entityId).require(Permission.PREVIEW);
        return read(() -> {
            StoredEntity entity = entity(scope, entityId);
            return messages.attachment(entity, item(entity, itemKey), index);
        });
    }

    @Override
    public JobView restore(RequestScope scope, RestoreRequest request) {
        narrowed(scope, request.entityId()).require(Permission.RESTORE);
        requireLabel(request.label());
        EntityRow row = row(scope, request.entityId());
        String destination = destination(scope, request, row);
        CatalogueRun run = read(() -> Choice.of(entity(scope, row.id()).catalogue(), request.run(),
                request.selection())).run();
        JobView job = jobs.submit(scope, job(new JobRequest.Restore(request), request.label(), row, run,
                Optional.of(destination)));
        audit.done(narrowed(scope, row.id()), AuditActivity.DATA_RESTORED, row.name(), "To " + destination);
        return job;
    }

    private String destination(RequestScope scope, RestoreRequest request, EntityRow row) {
        targets.require(scope, request, row);
        return request.targetTenantUser()
                .map(ChosenUser::address)
                .or(() -> request.targetMailbox()
                        .map(mailbox -> mailbox.login().user() + " at " + mailbox.server().host()))
                .or(() -> request.targetEntityId().map(id -> alike(row, row(scope, id)).name()))
                .orElse(row.name());
    }

    private static EntityRow alike(EntityRow from, EntityRow to) {
        if ((from.service() == ServiceKind.ONEDRIVE) != (to.service() == ServiceKind.ONEDRIVE)) {
            throw new InvalidInputException("targetEntityId",
                    "Drives are restored into drives, and mailboxes into mailboxes. Choose another target.");
        }
        return to;
    }

    @Override
    public JobView export(RequestScope scope, ExportRequest request) {
        narrowed(scope, request.entityId()).require(Permission.EXPORT);
        requireLabel(request.label());
        EntityRow row = row(scope, request.entityId());
        CatalogueRun run = read(() -> Choice.of(entity(scope, row.id()).catalogue(), request.run(),
                request.selection())).run();
        JobView job = jobs.submit(scope, job(new JobRequest.Export(request), request.label(), row, run,
                Optional.of("Download")));
        audit.done(narrowed(scope, row.id()), AuditActivity.DATA_EXPORTED, row.name(), "To download");
        return job;
    }

    @Override
    public JobView rebuildCatalogue(RequestScope scope, String entityId) {
        narrowed(scope, entityId).require(Permission.MODIFY_TASKS);
        EntityRow row = row(scope, entityId);
        if (started.backupUnderWay(scope.account(), row.taskId()).isPresent()) {
            throw new ConflictException("A backup of this task is under way. It mends the list when it comes to this"
                    + " mailbox; wait until it has ended.");
        }
        if (started.rebuildUnderWay(scope.account(), row.id())) {
            throw new ConflictException("The list of this mailbox is being rebuilt already.");
        }
        return jobs.submit(scope, new NewJob(new JobRequest.Rebuild(row.id()), row.name(), row.service(),
                Optional.empty(), Optional.of(new NewJob.Subject(row.id(), row.name())), Optional.empty(),
                Optional.empty()));
    }

    private static NewJob job(JobRequest request, String label, EntityRow row, CatalogueRun run,
            Optional<String> destination) {
        return new NewJob(request, label.isBlank() ? row.name() : label.strip(), row.service(), Optional.empty(),
                Optional.of(new NewJob.Subject(row.id(), row.name())), Optional.of(run.asOf()), destination);
    }

    private static void requireLabel(String label) {
        if (label.length() > LABEL_LENGTH) {
            throw new InvalidInputException("label", "A label has at most 50 characters.");
        }
    }

    private RequestScope narrowed(RequestScope scope, String entityId) {
        return subjects.narrowed(scope, Subjects.Thing.ENTITY, entityId);
    }

    private EntityRow row(RequestScope scope, String entityId) {
        return entities.find(scope.account(), entityId)
                .orElseThrow(() -> new NotFoundException("There is no such mailbox or drive in this account."));
    }

    private Browsing browsing(RequestScope scope, String entityId) {
        return new Browsing(entity(scope, entityId).catalogue());
    }

    private StoredEntity entity(RequestScope scope, String entityId) {
        RequestScope narrowed = narrowed(scope, entityId);
        narrowed.require(Permission.VIEW_BACKUPS);
        narrowed.requireContents();
        return stored.of(scope, entityId);
    }

    private static CatalogueItem item(StoredEntity entity, String itemKey) {
        return entity.catalogue().item(ItemKeys.parse(itemKey)).orElseThrow(ItemKeys::unknown);
    }

    private static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (CatalogueException e) {
            throw StoredEntities.damaged(e);
        }
    }
}
