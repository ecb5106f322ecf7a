package dev.strongroom.console.storage;

import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.ProblemStrip;
import dev.strongroom.console.control.Tone;
import dev.strongroom.console.control.TriedSteps;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.storage.StorageCheckResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** What trying a storage found, step by step; takes no room before. */
final class StorageCheckView extends VBox {
    private final Wording wording;
    private final Predicate<ClientException> shownElsewhere;

    /** Leaves out problems that are shown elsewhere, such as at the field that is wrong. */
    StorageCheckView(StorageCheckViewModel model, Wording wording, Predicate<ClientException> shownElsewhere) {
        this.wording = wording;
        this.shownElsewhere = shownElsewhere;
        getStyleClass().add("storage-check");
        model.state().subscribe(this::show);
    }

    private void show(StorageCheckViewModel.State state) {
        getChildren().setAll(switch (state) {
            case StorageCheckViewModel.State.Untried() -> List.<Node>of();
            case StorageCheckViewModel.State.Trying() -> trying();
            case StorageCheckViewModel.State.Tried(var result) -> tried(result);
            case StorageCheckViewModel.State.NotTried(var problem) -> notTried(problem);
        });
        setManaged(!getChildren().isEmpty());
    }

    private List<Node> trying() {
        var words = new Label(wording.text("storage.check.running"));
        words.getStyleClass().add("muted");
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(wording.text("storage.check.running"));
        return List.of(words, bar);
    }

    private List<Node> tried(StorageCheckResult result) {
        var words = new Label(wording.text(result.ok() ? "storage.check.fit" : "storage.check.unfit"),
                Icon.of(result.ok() ? Octicons.CHECK_CIRCLE_16 : Octicons.X_CIRCLE_16));
        words.setId("storage-check-result");
        words.setWrapText(true);
        words.getStyleClass().addAll("strong", "tone-icon");
        (result.ok() ? Tone.SUCCESS : Tone.DANGER).on(words);
        var more = new Label(wording.text(result.objectLock()
                ? "storage.check.locks"
                : result.versions() ? "storage.check.versions" : "storage.check.plain"));
        more.setWrapText(true);
        more.getStyleClass().addAll("muted", "small");
        more.setVisible(result.ok());
        more.setManaged(result.ok());
        return List.of(words, new TriedSteps(result.steps(), wording), more);
    }

    private List<Node> notTried(ClientException problem) {
        if (shownElsewhere.test(problem)) {
            return List.of();
        }
        var strip = new ProblemStrip();
        strip.show(Optional.of(problem), wording);
        return List.of(strip);
    }
}
