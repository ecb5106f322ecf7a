package dev.strongroom.console.control;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.octicons.Octicons;

/** Icons, which the theme colours. They say nothing to a screen reader: the node beside them does. */
public final class Icon {
    private Icon() {}

    /** An icon of the text's own height. */
    public static FontIcon of(Octicons which) {
        return of(which, 16);
    }

    /** An icon of a height in pixels. */
    public static FontIcon of(Octicons which, int size) {
        return FontIcon.of(which, size);
    }
}
