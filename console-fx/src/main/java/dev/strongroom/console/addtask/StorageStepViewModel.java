package dev.strongroom.console.addtask;

import dev.strongroom.console.background.Answer;
import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.model.storage.NewStorageTarget;
import dev.strongroom.model.storage.StorageKind;
import dev.strongroom.model.storage.StorageTargetView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Choosing where the vault will lie, or adding a place for it. */
public final class StorageStepViewModel {
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<LoadState<List<StorageTargetView>>> targets = new ReadOnlyObjectWrapper<>(
            new LoadState.Loading<>());
    private final ObjectProperty<Optional<StorageTargetView>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ClientException>> problem = new ReadOnlyObjectWrapper<>(
            Optional.empty());
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty path = new SimpleStringProperty("");

    /** Loads at once. */
    public StorageStepViewModel(Workspace workspace) {
        this.workspace = workspace;
        load();
    }

    ReadOnlyObjectProperty<LoadState<List<StorageTargetView>>> targets() {
        return targets.getReadOnlyProperty();
    }

    ObjectProperty<Optional<StorageTargetView>> chosen() {
        return chosen;
    }

    ReadOnlyObjectProperty<Optional<ClientException>> problem() {
        return problem.getReadOnlyProperty();
    }

    StringProperty name() {
        return name;
    }

    StringProperty path() {
        return path;
    }

    void load() {
        workspace.background()
                .run(
                        () -> workspace.account().client().storage().list(PageQuery.whole()).items(), answer -> {
                            targets.set(LoadState.of(answer));
                            if (chosen.get().isEmpty()) {
                                chosen.set(targets.get().loaded().flatMap(all -> all.stream().findFirst()));
                            }
                        });
    }

    /** Adds the directory that was typed, and chooses it. */
    void add() {
        var fresh = new NewStorageTarget(name.get().isBlank() ? path.get().strip() : name.get().strip(),
                StorageKind.LOCAL, path.get().strip());
        problem.set(Optional.empty());
        workspace.background().run(() -> workspace.account().client().storage().add(fresh), answer -> {
            switch (answer) {
                case Answer.Value<StorageTargetView>(var target) -> added(target);
                case Answer.Failure<StorageTargetView>(var failure) -> problem.set(Optional.of(failure));
            }
        });
    }

    private void added(StorageTargetView target) {
        var all = new ArrayList<>(targets.get().loaded().orElse(List.of()));
        all.add(target);
        targets.set(new LoadState.Ready<>(List.copyOf(all)));
        chosen.set(Optional.of(target));
        name.set("");
        path.set("");
    }
}
