package dev.strongroom.console.control;

import dev.strongroom.console.text.Wording;
import dev.strongroom.model.text.TriedStep;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** Things that were tried, one a row: what, whether it worked, what was found. */
public final class TriedSteps extends VBox {
    /** In their order. */
    public TriedSteps(List<TriedStep> steps, Wording wording) {
        getStyleClass().add("tried-steps");
        getChildren().setAll(steps.stream().map(step -> row(step, wording)).toList());
    }

    private static Node row(TriedStep step, Wording wording) {
        var name = new Label(wording.say(step.name()),
                Icon.of(step.ok() ? Octicons.CHECK_CIRCLE_16 : Octicons.X_CIRCLE_16));
        name.getStyleClass().add("step-name");
        name.setMinWidth(USE_PREF_SIZE);
        (step.ok() ? Tone.SUCCESS : Tone.DANGER).on(name);
        var detail = new Label(step.code()
                .map(code -> wording.say(step.detail()) + "\n" + code)
                .orElseGet(() -> wording.say(step.detail())));
        detail.setWrapText(true);
        detail.getStyleClass().add("muted");
        HBox.setHgrow(detail, Priority.ALWAYS);
        var row = new HBox(name, detail);
        row.getStyleClass().add("step-row");
        row.setAccessibleText(
                name.getText() + ": " + wording.text(step.ok() ? "common.step.ok" : "common.step.failed"));
        return row;
    }
}
