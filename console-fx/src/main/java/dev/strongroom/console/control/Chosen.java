package dev.strongroom.console.control;

import javafx.scene.control.Toggle;

/** What is done when one of a group is chosen: by mouse or by arrow keys, of which a button's own action hears nothing. */
public final class Chosen {
    private Chosen() {}

    /** Runs the action whenever the toggle becomes the chosen one from now on, also when the program chose it. */
    public static void act(Toggle toggle, Runnable action) {
        toggle.selectedProperty().addListener((_, _, chosen) -> {
            if (chosen) {
                action.run();
            }
        });
    }
}
