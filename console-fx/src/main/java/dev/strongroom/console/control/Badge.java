package dev.strongroom.console.control;

import javafx.scene.control.Label;

/** A short word in a tinted pill. */
public final class Badge extends Label {
    /** Neutral and empty, for FXML. */
    public Badge() {
        this("", Tone.NEUTRAL);
    }

    /** With its word and its tone. */
    public Badge(String word, Tone tone) {
        super(word);
        getStyleClass().add("badge");
        setMinWidth(USE_PREF_SIZE);
        tone.on(this);
    }

    /** Changes the word and the tone. */
    public void show(String word, Tone tone) {
        setText(word);
        tone.on(this);
    }
}
