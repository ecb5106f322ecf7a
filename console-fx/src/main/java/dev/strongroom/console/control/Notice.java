package dev.strongroom.console.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.octicons.Octicons;

/** What stands in the middle of a place that has nothing to show: why, and what to do next. */
public final class Notice extends VBox {
    private static final int ICON = 24;

    /** With its words; actions are buttons, and may be none. */
    public Notice(Octicons icon, Tone tone, String title, String text, Node... actions) {
        getStyleClass().add("notice");
        tone.on(this);
        var heading = label(title, "notice-title");
        var body = label(text, "notice-text");
        getChildren().addAll(Icon.of(icon, ICON), heading, body);
        if (actions.length > 0) {
            var row = new HBox(actions);
            row.getStyleClass().add("notice-actions");
            getChildren().add(row);
        }
        setAccessibleText(title + ". " + text);
    }

    /** Adds a small last line. */
    public Notice footnote(String text) {
        getChildren().add(label(text, "notice-footnote"));
        return this;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setTextAlignment(TextAlignment.CENTER);
        return label;
    }
}
