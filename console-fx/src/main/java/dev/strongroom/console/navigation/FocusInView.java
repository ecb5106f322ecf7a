package dev.strongroom.console.navigation;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/** Scrolls to what the keyboard speaks to. JavaFX leaves that to its programs: Tab would go on out of sight. */
public final class FocusInView {
    private static final double MARGIN = 12;

    private FocusInView() {}

    /** Does so from now on in everything that the scene shows. */
    public static void in(Scene scene) {
        scene.focusOwnerProperty().subscribe(owner -> {
            if (owner != null) {
                afterLayout(scene, () -> show(owner));
            }
        });
    }

    /** Scrolls to a node that answers what was just pressed, without taking the focus there. */
    public static void reveal(Node answer) {
        var scene = answer.getScene();
        if (scene != null) {
            afterLayout(scene, () -> show(answer));
        }
    }

    /** A node that has just been added has no place before the next layout. */
    private static void afterLayout(Scene scene, Runnable act) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                act.run();
            }
        });
        Platform.requestNextPulse();
    }

    private static void show(Node node) {
        for (var at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane && pane.getContent() != null) {
                show(node, pane);
            }
        }
    }

    private static void show(Node node, ScrollPane pane) {
        var place = pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        var height = pane.getViewportBounds().getHeight();
        var hidden = pane.getContent().getLayoutBounds().getHeight() - height;
        if (hidden <= 0 || place.getHeight() > height) {
            return;
        }
        var top = pane.getVvalue() * hidden;
        if (place.getMinY() < top) {
            pane.setVvalue(Math.max(0, place.getMinY() - MARGIN) / hidden);
        } else if (place.getMaxY() > top + height) {
            pane.setVvalue(Math.min(hidden, place.getMaxY() + MARGIN - height) / hidden);
        }
    }
}
