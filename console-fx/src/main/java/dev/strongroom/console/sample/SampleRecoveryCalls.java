package dev.strongroom.console.sample;

import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.FileQuery;
import dev.strongroom.console.client.ItemQuery;
import dev.strongroom.console.client.NotFoundException;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.console.client.RecoveryCalls;
import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.recovery.ExportRequest;
import dev.strongroom.model.recovery.FilePreview;
import dev.strongroom.model.recovery.FileView;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.MessagePreview;
import dev.strongroom.model.recovery.MessageView;
import dev.strongroom.model.recovery.RestorePlan;
import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.model.recovery.RestoreRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Recovery in memory. */
record SampleRecoveryCalls(SampleAccount account) implements RecoveryCalls {
    @Override
    public List<RestorePoint> restorePoints(String entityId, Instant from, Instant to) throws ClientException {
        account.mood().check();
        account.requireCatalogue();
        var entity = account.entity(entityId);
        return entity.lastBackup().isEmpty() ? List.of()
                : SampleRuns.restorePoints(entity)
                        .stream()
                        .filter(point -> !point.at().isBefore(from) && point.at().isBefore(to))
                        .toList();
    }

    @Override
    public List<FolderView> folders(String entityId, int run) throws ClientException {
        account.mood().check();
        return SampleFolders.of(account.entity(entityId));
    }

    @Override
    public Page<MessageView> items(String entityId, ItemQuery query, PageQuery page) throws ClientException {
        account.mood().check();
        var text = query.text().toLowerCase(Locale.ROOT);
        var order = order(query);
        return Pages.of(messages(query.folderId()).stream()
                .filter(message -> (message.from() + message.to() + message.subject()).toLowerCase(Locale.ROOT)
                        .contains(text))
                .filter(message -> query.show() == ItemQuery.Show.AS_IT_WAS || message.deletedAtSource().isPresent())
                .sorted(query.direction() == ItemQuery.Direction.ASC ? order : order.reversed())
                .toList(), page);
    }

    @Override
    public Page<FileView> files(String entityId, FileQuery query, PageQuery page) throws ClientException {
        account.mood().check();
        return Pages.of(SampleFiles.of(query), page);
    }

    @Override
    public List<FileView> versions(String entityId, int run, String key) throws ClientException {
        account.mood().check();
        return SampleFiles.versions(key);
    }

    @Override
    public FilePreview previewFile(String entityId, String key) throws ClientException {
        account.mood().check();
        return SampleFiles.preview(key).orElseThrow(() -> new NotFoundException(SampleProblems.NOT_FOUND));
    }

    @Override
    public MessagePreview preview(String entityId, String key) throws ClientException {
        account.mood().check();
        return all().filter(message -> message.key().equals(key))
                .findFirst()
                .map(item -> SampleKinds.items(item.folderId()).isEmpty()
                        ? SampleMessages.preview(item)
                        : SampleKinds.preview(item))
                .orElseThrow(() -> new NotFoundException(SampleProblems.NOT_FOUND));
    }

    @Override
    public void saveMessage(String entityId, String key, Path file) throws ClientException {
        SampleJobCalls.write(file, "sample of " + key);
    }

    @Override
    public void saveAttachment(String entityId, String key, int index, Path file) throws ClientException {
        SampleJobCalls.write(file, "sample of " + key + " " + index);
    }

    @Override
    public RestorePlan plan(RestoreRequest request) throws ClientException {
        account.mood().check();
        return SamplePlans.of(folders(request.entityId(), request.run()), request.selection());
    }

    @Override
    public JobView restore(RestoreRequest request) throws ClientException {
        account.asked(request);
        return start(JobKind.RESTORE, request.entityId(), request.label());
    }

    @Override
    public JobView export(ExportRequest request) throws ClientException {
        account.asked(request);
        return start(JobKind.EXPORT, request.entityId(), request.label());
    }

    @Override
    public JobView rebuildCatalogue(String entityId) throws ClientException {
        account.askedToRebuild(entityId);
        return start(JobKind.REBUILD, entityId, "");
    }

    private JobView start(JobKind kind, String entityId, String label) throws ClientException {
        var entity = account.entity(entityId);
        return account.put(SampleJobs.started(account.nextJobId(), kind, label.isBlank() ? entity.name() : label,
                Optional.of(entity), Optional.empty(), entity.items()));
    }

    private static Stream<MessageView> all() {
        return Stream.concat(SampleFolders.all().stream(), SampleKinds.folders().stream())
                .flatMap(folder -> messages(folder.id()).stream());
    }

    private static List<MessageView> messages(String folderId) {
        var others = SampleKinds.items(folderId);
        if (!others.isEmpty()) {
            return others;
        }
        return SampleFolders.all()
                .stream()
                .filter(folder -> folder.id().equals(folderId))
                .findFirst()
                .map(folder -> SampleMessages.of(folderId, folder.items()))
                .orElse(List.of());
    }

    private static Comparator<MessageView> order(ItemQuery query) {
        return switch (query.sort()) {
            case DATE -> Comparator.comparing(MessageView::received);
            case FROM -> Comparator.comparing(MessageView::from, String.CASE_INSENSITIVE_ORDER);
            case SUBJECT -> Comparator.comparing(MessageView::subject, String.CASE_INSENSITIVE_ORDER);
            case SIZE -> Comparator.comparingLong(MessageView::size);
        };
    }
}
