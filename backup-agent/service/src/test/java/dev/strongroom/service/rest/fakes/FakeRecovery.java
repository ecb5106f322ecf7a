package dev.strongroom.service.rest.fakes;

import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.recovery.ExportRequest;
import dev.strongroom.model.recovery.FilePreview;
import dev.strongroom.model.recovery.FileType;
import dev.strongroom.model.recovery.FileView;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.ItemSort;
import dev.strongroom.model.recovery.MessagePreview;
import dev.strongroom.model.recovery.MessageView;
import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.model.run.Outcome;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.Download;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.Recovery;
import dev.strongroom.service.usecase.Subjects;
import dev.strongroom.service.usecase.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Every mailbox of a task has two restore points of one folder with 25 messages. */
public final class FakeRecovery implements Recovery {
    private static final byte[] MESSAGE = "From: ann@example.org\r\nSubject: Minutes\r\n\r\nHello\r\n"
            .getBytes(StandardCharsets.UTF_8);
    private static final List<RestorePoint> POINTS = List.of(
            new RestorePoint(1, Samples.TIME, Outcome.SUCCESS, 25, "a".repeat(64)),
            new RestorePoint(2, Samples.TIME.plusSeconds(86_400), Outcome.PARTIAL, 25, "b".repeat(64)));
    private static final List<MessageView> MESSAGES = IntStream.rangeClosed(1, 25)
            .mapToObj(number -> Samples.message("%03d".formatted(number), "inbox", "Minutes " + number))
            .toList();

    private static final FileView FILE = new FileView("001", "drive", FileType.FILE, "Minutes.txt", List.of(),
            Samples.TIME, Optional.of(Samples.TIME), 5, "Ann", false, Optional.empty());

    private final Tasks tasks;
    private final FakeJobs jobs;
    private final Subjects subjects;

    public FakeRecovery(Tasks tasks, FakeJobs jobs, Subjects subjects) {
        this.tasks = tasks;
        this.jobs = jobs;
        this.subjects = subjects;
    }

    @Override
    public List<RestorePoint> restorePoints(RequestScope scope, String entityId, Optional<Instant> from,
            Optional<Instant> to) {
        tasks.entity(scope, entityId);
        return POINTS.stream()
                .filter(point -> from.isEmpty() || !point.at().isBefore(from.get()))
                .filter(point -> to.isEmpty() || !point.at().isAfter(to.get()))
                .toList();
    }

    @Override
    public List<FolderView> folders(RequestScope scope, String entityId, int run) {
        requireRun(scope, entityId, run);
        return List.of(new FolderView("inbox", FolderView.Kind.MAIL, List.of("Inbox"), Optional.of("Inbox"), false, 25,
                30_850));
    }

    @Override
    public Page<MessageView> items(RequestScope scope, String entityId, ItemQuery query, PageRequest page) {
        requireRun(scope, entityId, query.run());
        if (query.show() == ItemQuery.Show.DELETED_SINCE) {
            return Lists.page(List.of(), page);
        }
        Comparator<MessageView> order = Comparator
                .comparing(query.sort() == ItemSort.SUBJECT ? MessageView::subject : MessageView::key);
        return Lists.page(
                MESSAGES.stream()
                        .filter(message -> message.folderId().equals(query.folderId()))
                        .filter(message -> query.text().isEmpty()
                                || message.subject().toLowerCase(Locale.ROOT).contains(query.text().get()))
                        .sorted(query.descending() ? order.reversed() : order)
                        .toList(),
                page);
    }

    @Override
    public Page<FileView> files(RequestScope scope, String entityId, FileQuery query, PageRequest page) {
        requireRun(scope, entityId, query.run());
        return Lists.page(List.of(FILE), page);
    }

    @Override
    public List<FileView> versions(RequestScope scope, String entityId, int run, String itemKey) {
        requireRun(scope, entityId, run);
        requireFile(itemKey);
        return List.of();
    }

    @Override
    public FilePreview previewFile(RequestScope scope, String entityId, String itemKey) {
        tasks.entity(scope, entityId);
        requireFile(itemKey);
        return new FilePreview(FILE, Optional.of("Hello"), false, Optional.empty(), Optional.empty());
    }

    private static void requireFile(String itemKey) {
        if (!itemKey.equals(FILE.key())) {
            throw new NotFoundException("There is no such file.");
        }
    }

    @Override
    public MessagePreview preview(RequestScope scope, String entityId, String itemKey) {
        return new MessagePreview(
                message(scope, entityId, itemKey),
                List.of(new MessagePreview.Header("Subject", "Minutes")),
                Optional.of("Hello"),
                Optional.empty(),
                false,
                false,
                List.of(new MessagePreview.Attachment(0, "plan.txt", "text/plain", 4)));
    }

    @Override
    public Download content(RequestScope scope, String entityId, String itemKey) {
        message(scope, entityId, itemKey);
        return new Download("Minutes.eml", "message/rfc822", OptionalLong.of(MESSAGE.length),
                out -> out.write(MESSAGE));
    }

    @Override
    public Download attachment(RequestScope scope, String entityId, String itemKey, int index) {
        message(scope, entityId, itemKey);
        if (index != 0) {
            throw new NotFoundException("There is no such attachment.");
        }
        byte[] plan = "plan".getBytes(StandardCharsets.UTF_8);
        return new Download("Plan für \"März\" 📅.txt", "text/plain", OptionalLong.of(plan.length),
                out -> out.write(plan));
    }

    @Override
    public JobView restore(RequestScope scope, RestoreRequest request) {
        subjects.narrowed(scope, Subjects.Thing.ENTITY, request.entityId()).require(Permission.RESTORE);
        requireRun(scope, request.entityId(), request.run());
        return jobs.start(scope, JobKind.RESTORE, tasks.entity(scope, request.entityId()).taskId());
    }

    @Override
    public JobView export(RequestScope scope, ExportRequest request) {
        subjects.narrowed(scope, Subjects.Thing.ENTITY, request.entityId()).require(Permission.EXPORT);
        requireRun(scope, request.entityId(), request.run());
        return jobs.start(scope, JobKind.EXPORT, tasks.entity(scope, request.entityId()).taskId());
    }

    @Override
    public JobView rebuildCatalogue(RequestScope scope, String entityId) {
        return jobs.start(scope, JobKind.REBUILD, tasks.entity(scope, entityId).taskId());
    }

    private MessageView message(RequestScope scope, String entityId, String itemKey) {
        tasks.entity(scope, entityId);
        return MESSAGES.stream()
                .filter(message -> message.key().equals(itemKey))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no such message."));
    }

    private void requireRun(RequestScope scope, String entityId, int run) {
        tasks.entity(scope, entityId);
        if (POINTS.stream().noneMatch(point -> point.run() == run)) {
            throw new NotFoundException("There is no such restore point.");
        }
    }
}
