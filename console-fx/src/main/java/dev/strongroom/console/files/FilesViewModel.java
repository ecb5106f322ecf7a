package dev.strongroom.console.files;

import dev.strongroom.console.background.PagedRows;
import dev.strongroom.console.client.FileQuery;
import dev.strongroom.console.client.ItemQuery;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.model.recovery.FileSort;
import dev.strongroom.model.recovery.FileType;
import dev.strongroom.model.recovery.FileView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A drive at one restore point: the folder at hand, its files, and what is ticked. */
public final class FilesViewModel implements AutoCloseable {
    private final Workspace workspace;
    private final String entityId;
    private final PagedRows<FileView> files;
    private final FileSelection selection = new FileSelection();
    private final FileDetailsViewModel details;
    private final ReadOnlyObjectWrapper<List<FileView>> path = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<FileQuery>> query = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Shows nothing yet. */
    public FilesViewModel(Workspace workspace, String entityId) {
        this.workspace = workspace;
        this.entityId = entityId;
        files = new PagedRows<>(workspace.background());
        details = new FileDetailsViewModel(workspace, entityId);
    }

    /** The rows at hand. */
    public PagedRows<FileView> files() {
        return files;
    }

    /** What is ticked. */
    public FileSelection selection() {
        return selection;
    }

    FileDetailsViewModel details() {
        return details;
    }

    /** The folders from the root to the one at hand, without the root. */
    ReadOnlyObjectProperty<List<FileView>> path() {
        return path.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<FileQuery>> query() {
        return query.getReadOnlyProperty();
    }

    /** Shows the root of a drive at another restore point. */
    public void show(int run, String drive) {
        selection.clear();
        path.set(List.of());
        var now = query.get();
        ask(new FileQuery(run, drive, Optional.empty(), now.map(FileQuery::text).orElse(""),
                now.map(FileQuery::show).orElse(ItemQuery.Show.AS_IT_WAS), now.map(FileQuery::sort)
                        .orElse(FileSort.NAME),
                now.map(FileQuery::direction).orElse(ItemQuery.Direction.ASC)));
    }

    /** Goes into a folder; of a file it shows what it is. */
    void open(FileView file) {
        if (file.type() != FileType.FOLDER || !isOneFolder()) {
            return;
        }
        var longer = new ArrayList<>(path.get());
        longer.add(file);
        go(longer);
    }

    /** Goes back to so many folders below the root. */
    void up(int depth) {
        if (depth < path.get().size()) {
            go(path.get().subList(0, depth));
        }
    }

    private void go(List<FileView> folders) {
        path.set(List.copyOf(folders));
        var folder = folders.isEmpty() ? Optional.<String>empty() : Optional.of(folders.getLast().key());
        change(now -> new FileQuery(now.run(), now.drive(), folder, now.text(), now.show(), now.sort(),
                now.direction()));
    }

    /** Whether the rows are those of one folder, and not of the whole drive. */
    boolean isOneFolder() {
        return query.get()
                .filter(now -> now.text().isBlank() && now.show() == ItemQuery.Show.AS_IT_WAS)
                .isPresent();
    }

    void search(String text) {
        change(now -> new FileQuery(now.run(), now.drive(), now.folder(), text.strip(), now.show(), now.sort(),
                now.direction()));
    }

    void show(ItemQuery.Show show) {
        change(now -> new FileQuery(now.run(), now.drive(), now.folder(), now.text(), show, now.sort(),
                now.direction()));
    }

    void sort(FileSort sort, ItemQuery.Direction direction) {
        change(now -> new FileQuery(now.run(), now.drive(), now.folder(), now.text(), now.show(), sort, direction));
    }

    private void change(UnaryOperator<FileQuery> change) {
        query.get().map(change).filter(next -> !query.get().equals(Optional.of(next))).ifPresent(this::ask);
    }

    private void ask(FileQuery next) {
        details.clear();
        query.set(Optional.of(next));
        files.show(page -> workspace.account().client().recovery().files(entityId, next, page));
    }

    /** Looks at a file, with its older versions at the restore point. */
    void look(FileView file) {
        query.get().ifPresent(now -> details.open(file, now.run()));
    }

    @Override
    public void close() {
        files.close();
        details.close();
    }
}
