package dev.strongroom.console.addtask;

import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.console.storage.StorageFormViewModel;
import dev.strongroom.model.storage.StorageTargetView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Choosing where the vault will lie, or adding a place for it. */
public final class StorageStepViewModel {
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<LoadState<List<StorageTargetView>>> targets = new ReadOnlyObjectWrapper<>(
            new LoadState.Loading<>());
    private final ObjectProperty<Optional<StorageTargetView>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final StorageFormViewModel form;

    /** Loads at once. */
    public StorageStepViewModel(Workspace workspace) {
        this.workspace = workspace;
        this.form = new StorageFormViewModel(workspace, this::added);
        load();
    }

    ReadOnlyObjectProperty<LoadState<List<StorageTargetView>>> targets() {
        return targets.getReadOnlyProperty();
    }

    ObjectProperty<Optional<StorageTargetView>> chosen() {
        return chosen;
    }

    StorageFormViewModel form() {
        return form;
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

    private void added(StorageTargetView target) {
        var all = new ArrayList<>(targets.get().loaded().orElse(List.of()));
        all.add(target);
        targets.set(new LoadState.Ready<>(List.copyOf(all)));
        chosen.set(Optional.of(target));
    }
}
