package dev.strongroom.console.navigation;

import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.RadioButton;

/** Puts the keyboard where typing begins, so that nobody has to reach for the mouse after each step. */
public final class FirstField {
    private FirstField() {}

    /**
     * Focuses what comes first in the node, of radio buttons the chosen one, as soon as the node is on the screen. A link
     * leads away and does not count.
     */
    public static void focus(Node shown) {
        // What has just been put into a scene takes no focus before the next pulse.
        Platform.runLater(() -> find(shown).ifPresent(Node::requestFocus));
    }

    /**
     * The same, but leaves the focus alone where a user or the screen itself has put it meanwhile. What has no field yet,
     * because it is still loaded, has the focus itself, so that Tab begins in it.
     */
    public static void focusUnlessIn(Node shown) {
        Platform.runLater(() -> {
            if (!hasFocus(shown)) {
                find(shown).orElse(shown).requestFocus();
            }
        });
    }

    /** Whether the keyboard speaks to the node or to something in it. */
    public static boolean hasFocus(Node node) {
        var scene = node.getScene();
        for (var at = scene == null ? null : scene.getFocusOwner(); at != null; at = at.getParent()) {
            if (at.equals(node)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Node> find(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable() && !(node instanceof Hyperlink)) {
            return Optional.of(chosen(node));
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(child -> find(child).stream()).findFirst()
                : Optional.empty();
    }

    private static Node chosen(Node first) {
        return first instanceof RadioButton button && button.getToggleGroup() != null
                && button.getToggleGroup().getSelectedToggle() instanceof Node selected ? selected : first;
    }
}
