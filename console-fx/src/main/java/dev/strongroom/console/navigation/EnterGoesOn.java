package dev.strongroom.console.navigation;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Enter in a wizard means "go on", wherever the keyboard is, but on a button of its own. JavaFX has it tick boxes and
 * choose radio buttons, which the space bar does as well: who pressed Enter to confirm would take a tick away.
 */
public final class EnterGoesOn {
    private static final Set<Class<?>> ONLY_BY_SPACE = Set.of(CheckBox.class, RadioButton.class);

    private EnterGoesOn() {}

    /** Presses {@code next} for Enter on a tick or a choice within {@code wizard}; nothing happens while it is disabled. */
    public static void in(Node wizard, Button next) {
        wizard.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && ONLY_BY_SPACE.contains(event.getTarget().getClass())) {
                event.consume();
                next.fire();
            }
        });
    }
}
