package dev.strongroom.console.files;

import dev.strongroom.console.background.Answer;
import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.background.Pending;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.model.recovery.FilePreview;
import dev.strongroom.model.recovery.FileType;
import dev.strongroom.model.recovery.FileView;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The file that is looked at: what can be seen of it, and its older versions. */
final class FileDetailsViewModel {
    private final Workspace workspace;
    private final String entityId;
    private final ReadOnlyObjectWrapper<Optional<FileView>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<LoadState<FilePreview>> preview =
            new ReadOnlyObjectWrapper<>(new LoadState.Loading<>());
    private final ReadOnlyObjectWrapper<List<FileView>> versions = new ReadOnlyObjectWrapper<>(List.of());
    private Pending looking = Pending.NONE;
    private Pending listing = Pending.NONE;

    FileDetailsViewModel(Workspace workspace, String entityId) {
        this.workspace = workspace;
        this.entityId = entityId;
    }

    /** Which file; nothing until one is chosen. */
    ReadOnlyObjectProperty<Optional<FileView>> file() {
        return file.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LoadState<FilePreview>> preview() {
        return preview.getReadOnlyProperty();
    }

    /** The older versions that the restore point has of the file, newest first. */
    ReadOnlyObjectProperty<List<FileView>> versions() {
        return versions.getReadOnlyProperty();
    }

    void open(FileView chosen, int run) {
        if (file.get().equals(Optional.of(chosen))) {
            return;
        }
        clear();
        file.set(Optional.of(chosen));
        if (chosen.type() == FileType.FOLDER) {
            return;
        }
        load();
        if (chosen.type() == FileType.FILE) {
            listing = workspace.background()
                    .run(() -> workspace.account().client().recovery().versions(entityId, run, chosen.key()),
                            answer -> LoadState.of(answer).loaded().ifPresent(versions::set));
        }
    }

    void load() {
        looking.forget();
        file.get().ifPresent(chosen -> {
            preview.set(new LoadState.Loading<>());
            looking = workspace.background()
                    .run(() -> workspace.account().client().recovery().previewFile(entityId, chosen.key()),
                            answer -> preview.set(LoadState.of(answer)));
        });
    }

    void clear() {
        looking.forget();
        listing.forget();
        versions.set(List.of());
        file.set(Optional.empty());
    }

    /** Saves a file or an older version of it. */
    void save(FileView chosen, Path to) {
        workspace.background().run(() -> {
            workspace.account().client().recovery().saveMessage(entityId, chosen.key(), to);
            return to;
        }, answer -> {
            switch (answer) {
                case Answer.Value<Path>(var saved) -> workspace.announcer().done("jobs.message.downloaded", saved);
                case Answer.Failure<Path>(var problem) -> workspace.announcer().failed(problem);
            }
        });
    }

    void close() {
        looking.forget();
        listing.forget();
    }
}
