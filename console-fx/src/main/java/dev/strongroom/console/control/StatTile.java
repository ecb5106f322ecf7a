package dev.strongroom.console.control;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One figure with its name and a note. */
public final class StatTile extends VBox {
    private final Label name = new Label();
    private final Label value = new Label();
    private final Label note = new Label();
    private final Dot dot = new Dot();

    /** Empty, for FXML. */
    public StatTile() {
        getStyleClass().addAll("panel", "stat-tile");
        name.getStyleClass().addAll("muted", "small");
        value.getStyleClass().add("stat-value");
        note.getStyleClass().addAll("muted", "small", "may-shorten");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox.setHgrow(this, Priority.ALWAYS);
        dot.setVisible(false);
        getChildren().addAll(new HBox(name, gap, dot), value, note);
        setMinWidth(0);
        setPrefWidth(120);
    }

    /** What the figure is. */
    public void setName(String words) {
        name.setText(words);
    }

    /** What the figure is. */
    public String getName() {
        return name.getText();
    }

    /** Shows the figure. */
    public void show(String figure, String words) {
        value.setText(figure);
        note.setText(words);
        setAccessibleText(name.getText() + ": " + figure + " " + words);
    }

    /** Shows a tone beside the name. */
    public void show(Tone tone) {
        dot.setVisible(true);
        tone.on(dot);
    }
}
