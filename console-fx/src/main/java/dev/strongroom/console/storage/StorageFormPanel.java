package dev.strongroom.console.storage;

import dev.strongroom.console.control.Icon;
import dev.strongroom.console.text.Wording;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The form in a panel of its own, with a heading and a button that closes it. */
public final class StorageFormPanel extends VBox {
    private final StorageFormView form;

    /** Calls {@code closed} for the button that closes it. */
    public StorageFormPanel(StorageFormViewModel model, String heading, Wording wording, Runnable closed) {
        form = new StorageFormView(model, wording);
        var title = new Label(heading);
        title.getStyleClass().add("panel-title");
        var close = new Button();
        close.setGraphic(Icon.of(Octicons.X_16));
        close.getStyleClass().add("icon-button");
        close.setAccessibleText(wording.text("common.action.close"));
        close.setOnAction(_ -> closed.run());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(title, gap, close);
        line.getStyleClass().add("line");
        getStyleClass().add("inline-panel");
        getChildren().addAll(line, form.root());
    }

    /** Puts the cursor where typing begins. */
    public void focus() {
        form.focus();
    }
}
