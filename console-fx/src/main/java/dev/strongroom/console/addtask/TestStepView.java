package dev.strongroom.console.addtask;

import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.ProblemStrip;
import dev.strongroom.console.control.TriedSteps;
import dev.strongroom.console.text.Wording;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
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
            case TestedMailbox.State.Tested(var result) ->
                box.getChildren().add(new TriedSteps(result.steps(), wording));
            case TestedMailbox.State.NotTested(var problem) -> {
                var strip = new ProblemStrip();
                strip.show(Optional.of(problem), wording);
                box.getChildren().add(strip);
            }
        }
        return box;
    }
}
