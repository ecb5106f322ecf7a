package dev.strongroom.console.frame;

import dev.strongroom.console.background.Answer;
import dev.strongroom.console.background.Pending;
import dev.strongroom.console.client.AccountClient;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.JobQuery;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.navigation.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Finds tasks, entities and jobs of the open account by words of their names. */
public final class GoToViewModel {
    /** How many are shown; whoever sees more types on. */
    private static final int SHOWN = 12;

    private final Workspace workspace;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(true);
    private final ObservableList<GoToEntry> found = FXCollections.observableArrayList();
    private final ObservableList<GoToEntry> foundView = FXCollections.unmodifiableObservableList(found);
    private final Pending reading;
    private List<GoToEntry> all = List.of();

    /** Begins to read what can be gone to. */
    public GoToViewModel(Workspace workspace) {
        this.workspace = workspace;
        text.subscribe(this::filter);
        var client = workspace.account().client();
        this.reading = workspace.background().run(() -> read(client), answer -> {
            loading.set(false);
            switch (answer) {
                case Answer.Value<List<GoToEntry>>(var entries) -> {
                    all = entries;
                    filter();
                }
                case Answer.Failure<List<GoToEntry>>(var problem) -> workspace.announcer().failed(problem);
            }
        });
    }

    StringProperty text() {
        return text;
    }

    ReadOnlyBooleanProperty loading() {
        return loading.getReadOnlyProperty();
    }

    ObservableList<GoToEntry> found() {
        return foundView;
    }

    void go(GoToEntry entry) {
        workspace.navigator().go(entry.place());
    }

    void close() {
        reading.forget();
    }

    private void filter() {
        var wanted = text.get().toLowerCase(Locale.ROOT);
        found.setAll(all.stream().filter(entry -> entry.matches(wanted)).limit(SHOWN).toList());
    }

    private static List<GoToEntry> read(AccountClient client) throws ClientException {
        var entries = new ArrayList<GoToEntry>();
        var entities = new ArrayList<GoToEntry>();
        for (var task : client.tasks().list(PageQuery.whole()).items()) {
            entries.add(new GoToEntry(GoToEntry.Target.TASK, task.name(), task.location(), Optional.empty(),
                    new Place.OneTask(task.id())));
            for (var entity : client.tasks().entities(task.id(), PageQuery.whole()).items()) {
                entities.add(new GoToEntry(GoToEntry.Target.ENTITY, entity.name(), entity.address(), Optional.empty(),
                        new Place.OneEntity(entity.id())));
            }
        }
        entries.addAll(entities);
        for (var job : client.jobs().list(JobQuery.ALL, PageQuery.first()).items()) {
            entries.add(new GoToEntry(GoToEntry.Target.JOB, job.name(), job.initiator(),
                    job.startedAt().or(() -> Optional.of(job.createdAt())),
                    new Place.Jobs(Optional.of(job.status()))));
        }
        return entries;
    }
}
