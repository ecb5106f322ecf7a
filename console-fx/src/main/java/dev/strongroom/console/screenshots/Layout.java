package dev.strongroom.console.screenshots;

import javafx.scene.Parent;
import javafx.scene.Scene;

/** Lays out a scene that no window shows: it gets no pulses that would do so. JavaFX thread only. */
final class Layout {
    /** What appears in one pass is styled in the next, and what was styled takes its place in the third. */
    private static final int PASSES = 3;

    private Layout() {}

    /** Brings every node to its place. */
    static void settle(Scene scene) {
        for (var pass = 0; pass < PASSES; pass++) {
            // A request that is made while its parent is being laid out waits for a pulse, which never comes here.
            request(scene.getRoot());
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    private static void request(Parent parent) {
        parent.requestLayout();
        for (var child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Parent inner) {
                request(inner);
            }
        }
    }
}
