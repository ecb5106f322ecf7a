package dev.strongroom.console.recovery;

import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.background.Pending;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.console.navigation.Navigator;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.model.task.EntityView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.util.Subscription;

/** The mailboxes that something can be recovered from. */
public final class EntityListViewModel implements AutoCloseable {
    /** An entity with the name of its task. */
    record Row(EntityView entity, String taskName) {}

    private final Workspace workspace;
    private final Optional<String> taskId;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final FilteredList<Row> shown = new FilteredList<>(rows);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<LoadState<List<Row>>> state = new ReadOnlyObjectWrapper<>(
            new LoadState.Loading<>());
    private final Subscription subscription;
    private Pending loading = Pending.NONE;

    /** Loads at once: all mailboxes, or those of one task. */
    public EntityListViewModel(Workspace workspace, Optional<String> taskId) {
        this.workspace = workspace;
        this.taskId = taskId;
        filter.subscribe(text -> shown.setPredicate(row -> (row.entity().name() + " " + row.entity().address() + " "
                + row.taskName()).toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT))));
        this.subscription = workspace.account().feed().onReconnected(this::load);
        load();
    }

    ObservableList<Row> shown() {
        return shown;
    }

    StringProperty filter() {
        return filter;
    }

    ReadOnlyObjectProperty<LoadState<List<Row>>> state() {
        return state.getReadOnlyProperty();
    }

    Navigator navigator() {
        return workspace.navigator();
    }

    void load() {
        loading.forget();
        var calls = workspace.account().client().tasks();
        loading = workspace.background().run(() -> {
            var found = new ArrayList<Row>();
            for (var task : calls.list(PageQuery.whole()).items()) {
                if (taskId.isEmpty() || taskId.get().equals(task.id())) {
                    calls.entities(task.id(), PageQuery.whole())
                            .items()
                            .forEach(entity -> found.add(new Row(entity, task.name())));
                }
            }
            return List.copyOf(found);
        }, answer -> {
            state.set(LoadState.of(answer));
            rows.setAll(state.get().loaded().orElse(List.of()));
        });
    }

    @Override
    public void close() {
        loading.forget();
        subscription.unsubscribe();
    }
}
