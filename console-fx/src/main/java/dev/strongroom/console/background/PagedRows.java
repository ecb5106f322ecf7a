package dev.strongroom.console.background;

import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.model.page.Page;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * A long list of the agent's, of which as many pages are read as somebody looks at. JavaFX thread only.
 *
 * @param <T> a row
 */
public final class PagedRows<T> {
    /** Reads a page of the list. */
    @FunctionalInterface
    public interface Source<T> {
        /** Blocks until the page is there. */
        Page<T> page(PageQuery page) throws ClientException;
    }

    /** How many rows before the end the next page is asked for, so that scrolling never meets the end. */
    private static final int AHEAD = PageQuery.ROWS / 2;

    private final Background background;
    private final ObservableList<T> rows = FXCollections.observableArrayList();
    private final ObservableList<T> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<LoadState<Optional<Long>>> state = new ReadOnlyObjectWrapper<>(
            new LoadState.Loading<>());
    private Pending pending = Pending.NONE;
    private Optional<Source<T>> source = Optional.empty();
    private Optional<String> next = Optional.empty();
    private boolean reading;

    /** Empty until it has a source. */
    public PagedRows(Background background) {
        this.background = background;
    }

    /** The rows read so far. */
    public ObservableList<T> rows() {
        return rowsView;
    }

    /** The state of the list; once ready, how many rows there are in all, as far as the agent knows. */
    public ReadOnlyObjectProperty<LoadState<Optional<Long>>> state() {
        return state.getReadOnlyProperty();
    }

    /** Shows another list from its beginning; the old rows stay until the new ones are there. */
    public void show(Source<T> list) {
        pending.forget();
        reading = true;
        source = Optional.of(list);
        pending = background.run(() -> list.page(PageQuery.first()), answer -> {
            reading = false;
            state.set(switch (answer) {
                case Answer.Value<Page<T>>(var page) -> {
                    rows.setAll(page.items());
                    next = page.next();
                    yield new LoadState.Ready<>(page.total());
                }
                case Answer.Failure<Page<T>>(var problem) -> {
                    rows.clear();
                    next = Optional.empty();
                    yield new LoadState.Failed<>(problem);
                }
            });
        });
    }

    /** Reads the same list again from its beginning. */
    public void reload() {
        source.ifPresent(this::show);
    }

    /** Tries again after a failure. */
    public void retry() {
        state.set(new LoadState.Loading<>());
        reload();
    }

    /** Says that the row of the index is looked at, so that the next page is there in time. */
    public void looked(int index) {
        if (!reading && index >= rows.size() - AHEAD) {
            next.ifPresent(this::more);
        }
    }

    /** Shows a newer state of a row that is there already. */
    public void renew(Predicate<T> same, T newer) {
        for (var i = 0; i < rows.size(); i++) {
            if (same.test(rows.get(i))) {
                rows.set(i, newer);
                return;
            }
        }
    }

    /** Stops reading. */
    public void close() {
        pending.forget();
    }

    private void more(String cursor) {
        reading = true;
        source.ifPresent(list -> pending = background.run(() -> list.page(PageQuery.after(cursor)), answer -> {
            reading = false;
            switch (answer) {
                case Answer.Value<Page<T>>(var page) -> {
                    rows.addAll(page.items());
                    next = page.next();
                }
                case Answer.Failure<Page<T>>(var problem) -> state.set(new LoadState.Failed<>(problem));
            }
        }));
    }
}
