package dev.strongroom.console.client.http;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.FileQuery;
import dev.strongroom.console.client.ItemQuery;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.console.client.RecoveryCalls;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Recovery over HTTPS. */
record HttpRecoveryCalls(Transport transport, ApiPath account) implements RecoveryCalls {
    private static final TypeReference<RestorePlan> PLAN = new TypeReference<>() {};
    private static final TypeReference<List<RestorePoint>> POINTS = new TypeReference<>() {};
    private static final TypeReference<List<FolderView>> FOLDERS = new TypeReference<>() {};
    private static final TypeReference<Page<MessageView>> MESSAGES = new TypeReference<>() {};
    private static final TypeReference<MessagePreview> PREVIEW = new TypeReference<>() {};
    private static final TypeReference<Page<FileView>> FILES = new TypeReference<>() {};
    private static final TypeReference<List<FileView>> VERSIONS = new TypeReference<>() {};
    private static final TypeReference<FilePreview> LOOK = new TypeReference<>() {};
    private static final TypeReference<JobView> JOB = new TypeReference<>() {};

    @Override
    public List<RestorePoint> restorePoints(String entityId, Instant from, Instant to) throws ClientException {
        var path = entity(entityId).to("restore-points").with("from", from.toString()).with("to", to.toString());
        return transport.get(path, POINTS);
    }

    @Override
    public List<FolderView> folders(String entityId, int run) throws ClientException {
        return transport.get(entity(entityId).to("folders").with("run", Integer.toString(run)), FOLDERS);
    }

    @Override
    public Page<MessageView> items(String entityId, ItemQuery query, PageQuery page) throws ClientException {
        var path = entity(entityId).to("items")
                .with("run", Integer.toString(query.run()))
                .with("folder", query.folderId())
                .with("text", Optional.of(query.text()).filter(Predicate.not(String::isBlank)))
                .with("show", query.show().name())
                .with("sort", query.sort().name())
                .with("order", query.direction().name().toLowerCase(Locale.ROOT));
        return transport.get(path.with(page), MESSAGES);
    }

    @Override
    public Page<FileView> files(String entityId, FileQuery query, PageQuery page) throws ClientException {
        var path = entity(entityId).to("files")
                .with("run", Integer.toString(query.run()))
                .with("drive", query.drive())
                .with("folder", query.folder())
                .with("text", Optional.of(query.text()).filter(Predicate.not(String::isBlank)))
                .with("show", query.show().name())
                .with("sort", query.sort().name())
                .with("order", query.direction().name().toLowerCase(Locale.ROOT));
        return transport.get(path.with(page), FILES);
    }

    @Override
    public List<FileView> versions(String entityId, int run, String key) throws ClientException {
        return transport.get(entity(entityId).to("files", key).to("versions").with("run", Integer.toString(run)),
                VERSIONS);
    }

    @Override
    public FilePreview previewFile(String entityId, String key) throws ClientException {
        return transport.get(entity(entityId).to("files", key), LOOK);
    }

    @Override
    public MessagePreview preview(String entityId, String key) throws ClientException {
        return transport.get(item(entityId, key), PREVIEW);
    }

    @Override
    public void saveMessage(String entityId, String key, Path file) throws ClientException {
        new Downloads(transport).save(item(entityId, key).to("content"), file);
    }

    @Override
    public void saveAttachment(String entityId, String key, int index, Path file) throws ClientException {
        new Downloads(transport).save(item(entityId, key).to("attachments", Integer.toString(index)), file);
    }

    @Override
    public RestorePlan plan(RestoreRequest request) throws ClientException {
        return transport.post(account.to("restores", "plans"), request, PLAN);
    }

    @Override
    public JobView restore(RestoreRequest request) throws ClientException {
        return transport.post(account.to("restores"), request, JOB);
    }

    @Override
    public JobView export(ExportRequest request) throws ClientException {
        return transport.post(account.to("exports"), request, JOB);
    }

    @Override
    public JobView rebuildCatalogue(String entityId) throws ClientException {
        return transport.post(entity(entityId).to("catalogue-rebuilds"), JOB);
    }

    private ApiPath entity(String entityId) {
        return account.to("entities", entityId);
    }

    private ApiPath item(String entityId, String key) {
        return entity(entityId).to("items", key);
    }
}
