package dev.strongroom.console.navigation;

import dev.strongroom.console.text.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;

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
            Parent root = loader.load();
            nameFields(root);
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException("The screen " + type.getSimpleName() + " can't be built", e);
        }
    }

    /** A label names the field that follows it, for screen readers: FXML can't refer to what comes later. */
    private static void nameFields(Parent parent) {
        var children = parent.getChildrenUnmodifiable();
        for (var i = 0; i < children.size(); i++) {
            if (children.get(i) instanceof Label label && i + 1 < children.size() && isField(children.get(i + 1))) {
                label.setLabelFor(children.get(i + 1));
            }
            if (children.get(i) instanceof ScrollPane scroll && scroll.getContent() instanceof Parent content) {
                nameFields(content);
            } else if (children.get(i) instanceof Parent inner) {
                nameFields(inner);
            }
        }
    }

    private static boolean isField(Node node) {
        return node instanceof TextInputControl || node instanceof ComboBoxBase || node instanceof Spinner;
    }
}
