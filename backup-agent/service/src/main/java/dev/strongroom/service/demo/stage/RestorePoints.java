package dev.strongroom.service.demo.stage;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.recovery.FileView;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.MessageView;
import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.service.cli.CommandFailedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can be browsed of a mailbox's backups.
 *
 * @param entity the mailbox's path in the API
 * @param all oldest first
 */
public record RestorePoints(AgentApi api, String entity, List<RestorePoint> all) {
    private static final int ROWS = 1_000;

    /** Those that there are now. */
    public static RestorePoints of(Stage stage, EntityView mailbox) throws IOException, InterruptedException {
        String entity = stage.account() + "entities/" + mailbox.id() + "/";
        return new RestorePoints(stage.api(), entity,
                stage.api().get(entity + "restore-points", new TypeReference<List<RestorePoint>>() {}));
    }

    public RestorePoint newest() {
        return all.getLast();
    }

    /** All folders of a restore point. */
    public List<FolderView> folders(int run) throws IOException, InterruptedException {
        return api.get(entity + "folders?run=" + run, new TypeReference<>() {});
    }

    /** The folder of this path. */
    public FolderView folder(int run, FolderView.Kind kind, List<String> path)
            throws IOException, InterruptedException {
        return folders(run).stream()
                .filter(folder -> folder.kind() == kind && folder.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new CommandFailedException("demo-failed",
                        "The folder \"" + String.join(" / ", path) + "\" was not in the backup."));
    }

    /**
     * The items of a folder.
     *
     * @param text what has to stand in them; empty for all
     */
    public List<MessageView> items(int run, FolderView folder, String text) throws IOException, InterruptedException {
        String path = entity + "items?run=" + run + "&folder=" + AgentApi.encoded(folder.id()) + "&limit=" + ROWS
                + (text.isEmpty() ? "" : "&text=" + AgentApi.encoded(text));
        return pages(path, new TypeReference<>() {});
    }

    private <T> List<T> pages(String path, TypeReference<Page<T>> type) throws IOException, InterruptedException {
        List<T> found = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            String cursor = next.get().isEmpty() ? "" : "&cursor=" + AgentApi.encoded(next.get());
            Page<T> page = api.get(path + cursor, type);
            found.addAll(page.items());
            next = page.next();
        }
        return found;
    }

    /** The bytes of an item, out of the vault. */
    public byte[] content(MessageView item) throws IOException, InterruptedException {
        return content(item.key());
    }

    /** The bytes of a message or a file, by its key. */
    public byte[] content(String key) throws IOException, InterruptedException {
        return api.bytes(entity + "items/" + AgentApi.encoded(key) + "/content");
    }

    /**
     * What lies in a folder of a drive.
     *
     * @param folder its key; empty for the root
     */
    public List<FileView> files(int run, FolderView drive, Optional<String> folder)
            throws IOException, InterruptedException {
        String path = entity + "files?run=" + run + "&drive=" + AgentApi.encoded(drive.id()) + "&limit=" + ROWS
                + folder.map(key -> "&folder=" + AgentApi.encoded(key)).orElse("");
        return pages(path, new TypeReference<>() {});
    }
}
