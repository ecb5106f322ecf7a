package dev.strongroom.console.control;

import dev.strongroom.console.text.Wording;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/** How much of what the source has is stored, as a bar and in words. */
public final class Completeness extends HBox {
    private static final double BAR = 92;

    /** For so many items that are there and so many that are missing. */
    public Completeness(long there, long missing, Wording wording) {
        var part = there + missing == 0 ? 1.0 : (double) there / (there + missing);
        // A bar that is not full must look so, however little is missing.
        var bar = new ProgressBar(missing == 0 ? 1.0 : Math.min(part, 0.97));
        bar.setPrefWidth(BAR);
        bar.setMinWidth(BAR);
        bar.getStyleClass().add("balance");
        (missing == 0 ? Tone.SUCCESS : Tone.WARNING).on(bar);
        var words = new Label(missing == 0
                ? wording.text("common.completeness.all")
                : wording.text("common.completeness.missing", missing));
        words.getStyleClass().addAll("muted", "small");
        bar.setAccessibleText(words.getText());
        getChildren().addAll(bar, words);
        getStyleClass().add("completeness");
    }
}
