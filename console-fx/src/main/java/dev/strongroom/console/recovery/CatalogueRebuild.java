package dev.strongroom.console.recovery;

import dev.strongroom.console.jobs.JobActions;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.model.event.AgentEvent;
import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobView;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/** Makes the list of what one mailbox's backups hold anew, and follows the job that does it. JavaFX thread only. */
final class CatalogueRebuild implements AutoCloseable {
    private final Workspace workspace;
    private final String entityId;
    private final Runnable ended;
    private final ReadOnlyObjectWrapper<Optional<JobView>> job;
    private final Subscription subscription;

    /** Calls {@code ended} when such a job ends, whoever began it. */
    CatalogueRebuild(Workspace workspace, String entityId, Runnable ended) {
        this.workspace = workspace;
        this.entityId = entityId;
        this.ended = ended;
        var feed = workspace.account().feed();
        this.job = new ReadOnlyObjectWrapper<>(feed.running().stream().filter(this::isIt).findFirst());
        this.subscription = feed.onEvent(this::happened).and(feed.onReconnected(() -> end()));
    }

    /** The job while there is one. */
    ReadOnlyObjectProperty<Optional<JobView>> job() {
        return job.getReadOnlyProperty();
    }

    void start() {
        new JobActions(workspace).rebuildCatalogue(entityId, accepted -> {
            if (job.get().isEmpty()) {
                job.set(Optional.of(accepted));
            }
        });
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }

    private boolean isIt(JobView any) {
        return any.kind() == JobKind.REBUILD && any.entityId().equals(Optional.of(entityId));
    }

    private void happened(AgentEvent event) {
        if (event instanceof AgentEvent.JobChanged(var changed) && isIt(changed)) {
            if (changed.status().ended()) {
                end();
            } else {
                job.set(Optional.of(changed));
            }
        }
    }

    private void end() {
        job.set(Optional.empty());
        ended.run();
    }
}
