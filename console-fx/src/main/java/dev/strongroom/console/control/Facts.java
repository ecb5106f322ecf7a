package dev.strongroom.console.control;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** Names and their values, one below the other. */
public final class Facts extends GridPane {
    /** Empty, for FXML. */
    public Facts() {
        getStyleClass().add("facts");
    }

    /** Adds a line; a long value is wrapped, its name beside its first line. */
    public void add(String name, String value) {
        var label = new Label(name);
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        setValignment(label, VPos.TOP);
        var text = new Label(value);
        text.setWrapText(true);
        label.setLabelFor(text);
        addRow(getRowCount(), label, text);
    }

    /** Takes all lines away. */
    public void clear() {
        getChildren().clear();
    }
}
