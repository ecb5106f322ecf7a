package dev.strongroom.console.jobs;

import dev.strongroom.console.background.Answer;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.model.job.JobView;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What can be done with a job wherever it is shown. JavaFX thread only. */
public final class JobActions {
    private final Workspace workspace;

    /** For the open account. */
    public JobActions(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Asks the job to end. */
    public void cancel(JobView job) {
        workspace.background().run(() -> workspace.account().client().jobs().cancel(job.id()), answer -> {
            switch (answer) {
                case Answer.Value<JobView>(var canceled) -> {
                    workspace.account().feed().learn(canceled);
                    workspace.announcer().done("jobs.message.canceling", job.name());
                }
                case Answer.Failure<JobView>(var problem) -> workspace.announcer().failed(problem);
            }
        });
    }

    /** Asks for the list of a mailbox to be made anew from its vault; {@code then} gets the job once it is accepted. */
    public void rebuildCatalogue(String entityId, Consumer<JobView> then) {
        workspace.background()
                .run(() -> workspace.account().client().recovery().rebuildCatalogue(entityId), answer -> {
                    switch (answer) {
                        case Answer.Value<JobView>(var job) -> {
                            workspace.account().feed().learn(job);
                            workspace.announcer().done("jobs.message.rebuilding", job.name());
                            then.accept(job);
                        }
                        case Answer.Failure<JobView>(var problem) -> workspace.announcer().failed(problem);
                    }
                });
    }

    /** Writes what an export made to the file. */
    public void download(JobView job, Path file) {
        workspace.announcer().done("jobs.message.downloading", file.getFileName());
        workspace.background().run(() -> {
            workspace.account().client().jobs().download(job.id(), file);
            return file;
        }, answer -> {
            switch (answer) {
                case Answer.Value<Path>(var saved) -> workspace.announcer().done("jobs.message.downloaded", saved);
                case Answer.Failure<Path>(var problem) -> workspace.announcer().failed(problem);
            }
        });
    }
}
