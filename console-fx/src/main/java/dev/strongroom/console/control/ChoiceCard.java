package dev.strongroom.console.control;

import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** One of several ways, with a plain explanation below its name; the whole card can be pressed. */
public final class ChoiceCard extends VBox {
    private final RadioButton button;

    /** In its group; what is chosen calls {@code action}. */
    public ChoiceCard(String id, String name, String explanation, ToggleGroup group, Runnable action) {
        getStyleClass().add("choice-card");
        button = new RadioButton(name);
        button.setId(id);
        button.setToggleGroup(group);
        button.getStyleClass().add("strong");
        Chosen.act(button, action);
        button.setAccessibleHelp(explanation);
        button.selectedProperty().subscribe(selected -> {
            getStyleClass().remove("chosen");
            if (selected) {
                getStyleClass().add("chosen");
            }
        });
        var words = new Label(explanation);
        words.setWrapText(true);
        words.getStyleClass().addAll("muted", "choice-explanation");
        setOnMouseClicked(_ -> button.fire());
        getChildren().addAll(button, words);
    }

    /** Chooses it. */
    public void select() {
        button.setSelected(true);
    }
}
