package dev.strongroom.console.navigation;

import dev.strongroom.console.text.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads a view's FXML, which has the view's name and lies beside it in the jar. */
public final class Fxml {
    private Fxml() {}

    /** Loads the nodes, puts them into the view's fields and calls its {@code initialize}. */
    public static Parent load(Object view, Wording wording) {
        var type = view.getClass();
        var loader = new FXMLLoader(type.getResource(type.getSimpleName() + ".fxml"), wording.texts().bundle());
        loader.setClassLoader(type.getClassLoader());
        loader.setControllerFactory(_ -> view);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The screen " + type.getSimpleName() + " can't be built", e);
        }
    }
}
