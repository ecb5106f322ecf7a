package dev.strongroom.console.imap;

import dev.strongroom.console.control.ProblemStrip;
import dev.strongroom.console.control.TriedSteps;
import dev.strongroom.console.text.Wording;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** The connection test of one mailbox, step by step. */
public final class TestedMailboxView extends VBox {
    /** Shows how it stands. */
    public TestedMailboxView(TestedMailbox tested, Wording wording) {
        getStyleClass().add("tested");
        var user = new Label(tested.user());
        user.getStyleClass().add("strong");
        getChildren().add(user);
        switch (tested.state()) {
            case TestedMailbox.State.Testing() -> {
                var bar = new ProgressBar();
                bar.setMaxWidth(Double.MAX_VALUE);
                bar.setAccessibleText(wording.text("addtask.test.running"));
                var words = new Label(wording.text("addtask.test.running"));
                words.getStyleClass().add("muted");
                getChildren().addAll(words, bar);
            }
            case TestedMailbox.State.Tested(var result) ->
                getChildren().add(new TriedSteps(result.steps(), wording));
            case TestedMailbox.State.NotTested(var problem) -> {
                var strip = new ProblemStrip();
                strip.show(Optional.of(problem), wording);
                getChildren().add(strip);
            }
        }
    }
}
