package dev.strongroom.console.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Gives the whole application its theme and its font, and keeps following the desktop. JavaFX thread only. */
public final class Appearance {
    private static final String STYLES = "console.css";
    private static final double SIZE = 13;

    private final ObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);

    /** Loads the fonts and applies the choice now and whenever it or the desktop changes. */
    public Appearance(ThemeChoice first) {
        for (var weight : new String[]{"Regular", "SemiBold", "Bold"}) {
            Font.loadFont(Appearance.class.getResourceAsStream("fonts/Inter-" + weight + ".woff"), SIZE);
        }
        choice.set(first);
        choice.subscribe(_ -> apply());
        Platform.getPreferences().colorSchemeProperty().subscribe(_ -> apply());
    }

    /** What the user wants. */
    public ObjectProperty<ThemeChoice> choice() {
        return choice;
    }

    /** Adds the console's own styles, which hold no colour of their own. */
    public static void style(Scene scene) {
        var styles = Appearance.class.getResource(STYLES);
        if (styles == null) {
            throw new IllegalStateException(STYLES + " is missing from the console's own jar");
        }
        scene.getStylesheets().add(styles.toExternalForm());
    }

    private void apply() {
        Application.setUserAgentStylesheet(theme().getUserAgentStylesheet());
    }

    private Theme theme() {
        return switch (choice.get()) {
            case LIGHT -> new PrimerLight();
            case DARK -> new PrimerDark();
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK
                    ? new PrimerDark()
                    : new PrimerLight();
        };
    }
}
