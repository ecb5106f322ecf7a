package dev.strongroom.console.microsoft;

import dev.strongroom.console.text.Wording;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The form about older versions of files. */
public final class DriveFormView extends VBox {
    /** Builds the nodes and binds them. */
    public DriveFormView(DriveFormViewModel model, Wording wording) {
        getStyleClass().add("form");
        var line = new HBox(field("drive-versions", wording.text("microsoft.drives.versions"), "", model.versions()),
                field("drive-days", wording.text("microsoft.drives.days"), wording.text("microsoft.drives.any-age"),
                        model.days()));
        line.getStyleClass().add("line");
        var text = new Label(wording.text("microsoft.drives.versions-text"));
        text.setWrapText(true);
        text.getStyleClass().addAll("muted", "small");
        getChildren().addAll(line, text);
    }

    private static Node field(String id, String name, String prompt, StringProperty value) {
        var label = new Label(name);
        label.getStyleClass().add("strong");
        var input = new TextField();
        input.setId(id);
        input.setPromptText(prompt);
        label.setLabelFor(input);
        input.textProperty().bindBidirectional(value);
        var field = new VBox(label, input);
        field.getStyleClass().add("field");
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }
}
