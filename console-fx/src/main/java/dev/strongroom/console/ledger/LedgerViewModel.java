package dev.strongroom.console.ledger;

import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.background.Pending;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.console.navigation.Navigator;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.model.run.LedgerLine;
import dev.strongroom.model.run.RunView;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.TaskView;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What a run accounts for, folder by folder. */
public final class LedgerViewModel implements AutoCloseable {
    /** What is read together. */
    record Loaded(TaskView task, EntityView entity, RunView run, List<LedgerLine> lines) {
        long missing() {
            return lines.stream().mapToLong(line -> line.gaps().size()).sum();
        }

        long atSource() {
            return lines.stream().mapToLong(LedgerLine::countAfter).sum();
        }

        long stored() {
            return lines.stream().mapToLong(LedgerLine::stored).sum();
        }
    }

    private final Workspace workspace;
    private final String runId;
    private final ReadOnlyObjectWrapper<LoadState<Loaded>> state = new ReadOnlyObjectWrapper<>(
            new LoadState.Loading<>());
    private Pending loading = Pending.NONE;

    /** Loads at once. */
    public LedgerViewModel(Workspace workspace, String runId) {
        this.workspace = workspace;
        this.runId = runId;
        load();
    }

    ReadOnlyObjectProperty<LoadState<Loaded>> state() {
        return state.getReadOnlyProperty();
    }

    Navigator navigator() {
        return workspace.navigator();
    }

    void load() {
        loading.forget();
        var client = workspace.account().client();
        loading = workspace.background().run(() -> {
            var run = client.runs().get(runId);
            return new Loaded(client.tasks().get(run.taskId()), client.tasks().entity(run.entityId()), run,
                    client.runs().ledger(runId, PageQuery.whole()).items());
        }, answer -> state.set(LoadState.of(answer)));
    }

    @Override
    public void close() {
        loading.forget();
    }
}
