package dev.strongroom.console.addtask;

import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.ProblemStrip;
import dev.strongroom.console.control.Tone;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.task.ConnectionTestResult;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The connection tests as they come in, step by step. */
final class TestStepView extends VBox {
    private final AddTaskViewModel model;
    private final Wording wording;
    private final VBox results = new VBox();

    TestStepView(AddTaskViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        getStyleClass().add("form");
        results.getStyleClass().add("form");
        var again = new Button(wording.text("addtask.test.again"), Icon.of(Octicons.SYNC_16));
        again.setId("test-again");
        again.setOnAction(_ -> model.test());
        getChildren().addAll(results, again);
        model.tests().addListener((ListChangeListener<TestedMailbox>) _ -> show());
        show();
    }

    private void show() {
        results.getChildren().setAll(model.tests().stream().map(this::mailbox).toList());
    }

    private Node mailbox(TestedMailbox tested) {
        var user = new Label(tested.user());
        user.getStyleClass().add("strong");
        var box = new VBox(user);
        box.getStyleClass().add("tested");
        switch (tested.state()) {
            case TestedMailbox.State.Testing() -> {
                var bar = new ProgressBar();
                bar.setMaxWidth(Double.MAX_VALUE);
                bar.setAccessibleText(wording.text("addtask.test.running"));
                var words = new Label(wording.text("addtask.test.running"));
                words.getStyleClass().add("muted");
                box.getChildren().addAll(words, bar);
            }
            case TestedMailbox.State.Tested(var result) -> result.steps()
                    .forEach(
                            step -> box.getChildren().add(step(step)));
            case TestedMailbox.State.NotTested(var problem) -> {
                var strip = new ProblemStrip();
                strip.show(Optional.of(problem), wording);
                box.getChildren().add(strip);
            }
        }
        return box;
    }

    private Node step(ConnectionTestResult.Step step) {
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
                name.getText() + ": " + wording.text(step.ok() ? "addtask.test.ok" : "addtask.test.failed"));
        return row;
    }
}
