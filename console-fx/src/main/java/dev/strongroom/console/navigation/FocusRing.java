package dev.strongroom.console.navigation;

import javafx.application.Platform;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * A ring around what the keyboard speaks to, for those who use it: a press of the mouse draws none. Lies above all else
 * in the window's root, which fills the scene, so that every kind of control has it, also those whose theme shows no focus.
 */
public final class FocusRing extends Region {
    private static final double AWAY = 2;

    private boolean keys;

    /** Shows the focus of the scene that the ring is in. JavaFX thread only. */
    public FocusRing() {
        getStyleClass().add("focus-ring");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> use(true));
                scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> use(false));
                scene.focusOwnerProperty().subscribe(_ -> Platform.requestNextPulse());
                // The place is known after the layout, and changes with it: when the window grows or a list scrolls.
                scene.addPostLayoutPulseListener(() -> follow(scene));
            }
        });
    }

    private void use(boolean now) {
        keys = now;
        Platform.requestNextPulse();
    }

    private void follow(Scene scene) {
        var owner = scene.getFocusOwner();
        // A text field has a caret and a border of its own, and a whole screen is not what somebody came to.
        if (!keys || owner == null || owner instanceof TextInputControl || !owner.isFocusTraversable()) {
            setVisible(false);
            return;
        }
        var place = seenPart(owner);
        setVisible(place.getWidth() > 0 && place.getHeight() > 0);
        resizeRelocate(place.getMinX() - AWAY, place.getMinY() - AWAY, place.getWidth() + 2 * AWAY,
                place.getHeight() + 2 * AWAY);
    }

    private static Bounds seenPart(Node node) {
        var seen = node.localToScene(node.getLayoutBounds());
        for (var at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane pane) {
                seen = common(seen, pane.localToScene(pane.getLayoutBounds()));
            }
        }
        return seen;
    }

    private static Bounds common(Bounds one, Bounds other) {
        var left = Math.max(one.getMinX(), other.getMinX());
        var top = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(left, top, Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - left),
                Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - top));
    }
}
