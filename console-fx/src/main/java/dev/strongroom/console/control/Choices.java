package dev.strongroom.console.control;

import dev.strongroom.console.text.Wording;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** Lists of constants to choose from, in the user's words. */
public final class Choices {
    private Choices() {}

    /** Fills the box with the constants. */
    public static <E extends Enum<E>> void fill(ComboBox<E> box, Wording wording, List<E> constants) {
        box.getItems().setAll(constants);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(E constant) {
                return constant == null ? "" : wording.of(constant);
            }

            @Override
            public E fromString(String word) {
                throw new UnsupportedOperationException("The box is not editable");
            }
        });
    }
}
