package dev.strongroom.service.demo.microsoft;

import dev.strongroom.model.job.JobView;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.MessageView;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.model.recovery.Selection;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.service.cli.CommandFailedException;
import dev.strongroom.service.demo.stage.RestorePoints;
import dev.strongroom.service.demo.stage.Stage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How items of one kind get lost in a mailbox, are found, restored and compared with what they were. */
record LossStory(Stage stage, Graph graph, EntityView mailbox, String resource) {
    /**
     * Tells it.
     *
     * @return how many of the mailbox's items of the kind are not as they were
     */
    int tell(Loss loss) throws IOException, InterruptedException {
        String kind = loss.kind().name();
        String folder = String.join(" / ", loss.folder());
        loss.happen(graph);
        stage.telling()
                .tell("Deleted at the tenant, for good: the %d %s of %s's folder \"%s\", and \"%s\".".formatted(
                        loss.inFolder().size(), kind, mailbox.name(), folder, loss.single().title()));
        RestorePoints points = RestorePoints.of(stage, mailbox);
        int run = points.newest().run();
        FolderView lost = points.folder(run, loss.kind().view(), loss.folder());
        MessageView single = search(points, run, loss);
        stage.telling()
                .tell("Found the folder in the restore point of %s, with all %d %s, and the other one by searching for"
                        .formatted(points.newest().at(), lost.items(), kind) + " its title.");
        RestoreRequest request =
                new RestoreRequest(mailbox.id(), run, new Selection(Set.of(lost.id()), Set.of(single.key())),
                        RestoreMethod.BYPASS, Optional.empty(), Optional.empty(), "");
        // What comes back differently is reported; whether the rest is as it was, is compared.
        JobView restore = loss.kind().comesBackDifferently().isPresent() ? stage.runInPart("restores", request)
                : stage.run("restores", request);
        List<TenantItem> after = loss.kind().items(graph, resource);
        int mismatches = loss.differences(after);
        stage.telling()
                .tell("Restored %d %s to where they were, and read all %d back from the tenant: %s".formatted(
                        restore.progress().items(), kind, after.size(), mismatches == 0
                                ? "every field matches."
                                : mismatches + " do not match!"));
        loss.kind().comesBackDifferently().ifPresent(stage.telling()::detail);
        return mismatches;
    }

    private static MessageView search(RestorePoints points, int run, Loss loss)
            throws IOException, InterruptedException {
        String title = loss.single().title();
        FolderView folder = points.folder(run, loss.kind().view(), loss.single().folder());
        return points.items(run, folder, title)
                .stream()
                .filter(item -> item.subject().equals(title))
                .findFirst()
                .orElseThrow(() -> new CommandFailedException("demo-failed",
                        "\"" + title + "\" was not found in the backup."));
    }
}
