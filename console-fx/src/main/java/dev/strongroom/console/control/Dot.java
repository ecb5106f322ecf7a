package dev.strongroom.console.control;

import javafx.scene.layout.Region;

/** A small round mark. Its neighbour says the same in words. */
public final class Dot extends Region {
    /** Neutral, for FXML. */
    public Dot() {
        this(Tone.NEUTRAL);
    }

    /** In its tone. */
    public Dot(Tone tone) {
        getStyleClass().add("tone-dot");
        tone.on(this);
    }
}
