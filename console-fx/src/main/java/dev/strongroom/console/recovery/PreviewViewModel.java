package dev.strongroom.console.recovery;

import dev.strongroom.console.background.Answer;
import dev.strongroom.console.background.Call;
import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.background.Pending;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.MessagePreview;
import dev.strongroom.model.recovery.MessageView;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The message that is opened for reading. */
public final class PreviewViewModel {
    private final Workspace workspace;
    private final String entityId;
    private final ReadOnlyObjectWrapper<Optional<MessageView>> message = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<LoadState<MessagePreview>> state = new ReadOnlyObjectWrapper<>(
            new LoadState.Loading<>());
    private FolderView.Kind kind = FolderView.Kind.MAIL;
    private Pending loading = Pending.NONE;

    PreviewViewModel(Workspace workspace, String entityId) {
        this.workspace = workspace;
        this.entityId = entityId;
    }

    /** Which message; nothing until one is chosen. */
    ReadOnlyObjectProperty<Optional<MessageView>> message() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<LoadState<MessagePreview>> state() {
        return state.getReadOnlyProperty();
    }

    /** Reads the message, or what else its folder holds, unless it is the one that is open. */
    void open(MessageView chosen, FolderView.Kind of) {
        if (!message.get().equals(Optional.of(chosen))) {
            kind = of;
            message.set(Optional.of(chosen));
            load();
        }
    }

    void clear() {
        loading.forget();
        message.set(Optional.empty());
    }

    void load() {
        loading.forget();
        message.get().ifPresent(chosen -> {
            state.set(new LoadState.Loading<>());
            loading = workspace.background()
                    .run(
                            () -> workspace.account().client().recovery().preview(entityId, chosen.key()),
                            answer -> state.set(LoadState.of(answer)));
        });
    }

    /** What to call the file that it is saved as. By its end other programs know what is in it. */
    String fileName() {
        var end = switch (kind) {
            case MAIL -> ".eml";
            case CONTACT -> ".vcf";
            case EVENT, TASK -> ".ics";
            case FILE -> "";
        };
        return message.get().map(MessageView::subject).orElse("message") + end;
    }

    /** Saves the message as it was served. */
    void save(Path file) {
        message.get().ifPresent(chosen -> save(() -> {
            workspace.account().client().recovery().saveMessage(entityId, chosen.key(), file);
            return file;
        }));
    }

    /** Saves one attachment. */
    void save(MessagePreview.Attachment attachment, Path file) {
        message.get().ifPresent(chosen -> save(() -> {
            workspace.account().client().recovery().saveAttachment(entityId, chosen.key(), attachment.index(), file);
            return file;
        }));
    }

    void close() {
        loading.forget();
    }

    private void save(Call<Path> call) {
        workspace.background().run(call, answer -> {
            switch (answer) {
                case Answer.Value<Path>(var saved) -> workspace.announcer().done("jobs.message.downloaded", saved);
                case Answer.Failure<Path>(var problem) -> workspace.announcer().failed(problem);
            }
        });
    }
}
