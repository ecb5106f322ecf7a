package dev.strongroom.console.control;

import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.text.Wording;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** A problem beside what caused it; takes no room while there is none. */
public final class ProblemStrip extends HBox {
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label code = new Label();

    /** Without a problem, for FXML. */
    public ProblemStrip() {
        getStyleClass().add("problem-strip");
        title.getStyleClass().add("strong");
        code.getStyleClass().add("small");
        title.setWrapText(true);
        detail.setWrapText(true);
        var words = new VBox(title, detail, code);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icon.of(Octicons.ALERT_16), words);
        setAccessibleRole(AccessibleRole.TEXT);
        setVisible(false);
        setManaged(false);
    }

    /** Shows the problem, or nothing. */
    public void show(Optional<ClientException> problem, Wording wording) {
        setVisible(problem.isPresent());
        setManaged(problem.isPresent());
        problem.map(wording::problem).ifPresent(words -> {
            title.setText(words.title());
            detail.setText(words.detail());
            code.setText(words.code());
            setAccessibleText(words.title() + ". " + words.detail());
        });
    }
}
