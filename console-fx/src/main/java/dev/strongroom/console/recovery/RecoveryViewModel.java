package dev.strongroom.console.recovery;

import dev.strongroom.console.background.Answer;
import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.background.PagedRows;
import dev.strongroom.console.background.Pending;
import dev.strongroom.console.client.AgentFailedException;
import dev.strongroom.console.client.ItemQuery;
import dev.strongroom.console.files.FilesViewModel;
import dev.strongroom.console.navigation.Chosen;
import dev.strongroom.console.navigation.Navigator;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.console.text.Formats;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.ItemSort;
import dev.strongroom.model.recovery.MessageView;
import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.model.recovery.Selection;
import dev.strongroom.model.task.EntityView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;

/** One mailbox at one restore point: its folders, the messages of one of them, and what is ticked. */
public final class RecoveryViewModel implements AutoCloseable {
    private final Workspace workspace;
    private final String entityId;
    private final RestorePointsViewModel points;
    private final PreviewViewModel preview;
    private final SelectionViewModel selection = new SelectionViewModel();
    private final PagedRows<MessageView> messages;
    private final ReadOnlyObjectWrapper<LoadState<EntityView>> entity = new ReadOnlyObjectWrapper<>(
            new LoadState.Loading<>());
    private final ReadOnlyObjectWrapper<LoadState<List<FolderView>>> folders = new ReadOnlyObjectWrapper<>(
            new LoadState.Loading<>());
    private final ObjectProperty<Optional<FolderView>> folder = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ItemQuery>> query = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final FilesViewModel files;
    private final CatalogueRebuild rebuild;
    private Pending loadingEntity = Pending.NONE;
    private Pending loadingFolders = Pending.NONE;

    /** Loads at once; shows the newest restore point first. */
    public RecoveryViewModel(Workspace workspace, String entityId, Formats formats) {
        this.workspace = workspace;
        this.entityId = entityId;
        this.messages = new PagedRows<>(workspace.background());
        this.preview = new PreviewViewModel(workspace, entityId);
        this.points = new RestorePointsViewModel(workspace, entityId, formats);
        this.files = new FilesViewModel(workspace, entityId);
        this.rebuild = new CatalogueRebuild(workspace, entityId, this::retry);
        loadEntity();
        points.chosen().subscribe(chosen -> {
            selection.clear();
            chosen.ifPresent(this::loadFolders);
        });
        folder.subscribe(_ -> showMessages());
        messages.rows().addListener((ListChangeListener<MessageView>) _ -> closeIfGone());
    }

    ReadOnlyObjectProperty<LoadState<EntityView>> entity() {
        return entity.getReadOnlyProperty();
    }

    RestorePointsViewModel points() {
        return points;
    }

    ReadOnlyObjectProperty<LoadState<List<FolderView>>> folders() {
        return folders.getReadOnlyProperty();
    }

    ObjectProperty<Optional<FolderView>> folder() {
        return folder;
    }

    PagedRows<MessageView> messages() {
        return messages;
    }

    /** What the list of messages shows. */
    ReadOnlyObjectProperty<Optional<ItemQuery>> query() {
        return query.getReadOnlyProperty();
    }

    /** What a drive holds; empty for a mailbox. */
    FilesViewModel files() {
        return files;
    }

    CatalogueRebuild rebuild() {
        return rebuild;
    }

    /** What can't be read, if anything: of the mailbox itself, or of the list of what its backups hold. */
    LoadState<?> readable() {
        var catalogue = Stream.<LoadState<?>>of(folders.get(), messages.state().get(), files.files().state().get())
                .filter(RecoveryViewModel::catalogueDamaged);
        return Stream.concat(Stream.of(entity.get(), points.state().get()), catalogue)
                .filter(LoadState.Failed.class::isInstance)
                .findFirst()
                .orElseGet(points.state()::get);
    }

    private static boolean catalogueDamaged(LoadState<?> state) {
        return state instanceof LoadState.Failed<?>(AgentFailedException problem) && problem.catalogueDamaged();
    }

    PreviewViewModel preview() {
        return preview;
    }

    SelectionViewModel selection() {
        return selection;
    }

    Navigator navigator() {
        return workspace.navigator();
    }

    void filter(String text) {
        change(now -> new ItemQuery(now.run(), now.folderId(), text.strip(), now.show(), now.sort(), now.direction()));
    }

    void show(ItemQuery.Show show) {
        change(now -> new ItemQuery(now.run(), now.folderId(), now.text(), show, now.sort(), now.direction()));
    }

    void sort(ItemSort sort, ItemQuery.Direction direction) {
        change(now -> new ItemQuery(now.run(), now.folderId(), now.text(), now.show(), sort, direction));
    }

    void restoreSelected() {
        chosen(selection.selection(), selection.items(), selection.bytes())
                .ifPresent(what -> navigator().go(new Place.Restore(what)));
    }

    void exportSelected() {
        chosen(selection.selection(), selection.items(), selection.bytes())
                .ifPresent(what -> navigator().go(new Place.Export(what)));
    }

    void restoreFiles() {
        chosenFiles().ifPresent(what -> navigator().go(new Place.Restore(what)));
    }

    void exportFiles() {
        chosenFiles().ifPresent(what -> navigator().go(new Place.Export(what)));
    }

    private Optional<Chosen> chosenFiles() {
        var ticked = files.selection();
        return chosen(ticked.selection(), ticked.items(), ticked.bytes());
    }

    void restoreWhole() {
        whole().ifPresent(what -> navigator().go(new Place.Restore(what)));
    }

    void exportWhole() {
        whole().ifPresent(what -> navigator().go(new Place.Export(what)));
    }

    void retry() {
        loadEntity();
        folders.set(new LoadState.Loading<>());
        if (folder.get().filter(shown -> shown.kind() == FolderView.Kind.FILE).isPresent()) {
            files.files().retry();
        } else {
            messages.retry();
        }
        points.retry();
        points.chosen().get().ifPresent(this::loadFolders);
    }

    @Override
    public void close() {
        loadingEntity.forget();
        loadingFolders.forget();
        rebuild.close();
        points.close();
        preview.close();
        files.close();
        messages.close();
    }

    private void loadEntity() {
        loadingEntity.forget();
        loadingEntity = workspace.background()
                .run(() -> workspace.account().client().tasks().entity(entityId),
                        answer -> entity.set(LoadState.of(answer)));
    }

    private void loadFolders(RestorePoint point) {
        loadingFolders.forget();
        loadingFolders = workspace.background()
                .run(
                        () -> workspace.account().client().recovery().folders(entityId, point.run()), answer -> {
                            folders.set(LoadState.of(answer));
                            if (answer instanceof Answer.Value<List<FolderView>>(var all)) {
                                stayInFolder(all);
                            }
                        });
    }

    /** Another date shows the same folder, when it was there then. */
    private void stayInFolder(List<FolderView> all) {
        var same = folder.get().flatMap(now -> all.stream().filter(each -> each.id().equals(now.id())).findFirst());
        var next = same.or(() -> all.stream().filter(each -> each.items() > 0).findFirst())
                .or(() -> all.stream().findFirst());
        if (next.equals(folder.get())) {
            showMessages();
        } else {
            folder.set(next);
        }
    }

    private void showMessages() {
        points.chosen().get().ifPresent(point -> folder.get().ifPresent(shown -> {
            if (shown.kind() == FolderView.Kind.FILE) {
                files.show(point.run(), shown.id());
                return;
            }
            var now = query.get();
            preview.clear();
            show(new ItemQuery(point.run(), shown.id(), now.map(ItemQuery::text).orElse(""),
                    now.map(ItemQuery::show).orElse(ItemQuery.Show.AS_IT_WAS),
                    now.map(ItemQuery::sort).orElse(ItemSort.DATE),
                    now.map(ItemQuery::direction).orElse(ItemQuery.Direction.DESC)));
        }));
    }

    /** What was opened from rows that are no longer shown would be taken for one of those that are. */
    private void closeIfGone() {
        if (preview.message().get().filter(messages.rows()::contains).isEmpty()) {
            preview.clear();
        }
    }

    private void change(UnaryOperator<ItemQuery> change) {
        query.get().map(change).filter(next -> !query.get().equals(Optional.of(next))).ifPresent(this::show);
    }

    private void show(ItemQuery next) {
        query.set(Optional.of(next));
        messages.show(page -> workspace.account().client().recovery().items(entityId, next, page));
    }

    private Optional<Chosen> whole() {
        return folders.get()
                .loaded()
                .flatMap(all -> chosen(new Selection(Set.of(), Set.of()),
                        all.stream().mapToLong(FolderView::items).sum(),
                        all.stream().mapToLong(FolderView::bytes).sum()));
    }

    private Optional<Chosen> chosen(Selection what, long items, long bytes) {
        return entity.get()
                .loaded()
                .flatMap(from -> points.chosen()
                        .get()
                        .map(point -> new Chosen(from, point, what, items, bytes)));
    }
}
