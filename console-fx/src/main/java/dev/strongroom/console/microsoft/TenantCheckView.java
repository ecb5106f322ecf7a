package dev.strongroom.console.microsoft;

import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.Tone;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.microsoft.TenantCheck;
import dev.strongroom.model.task.ConnectionState;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** What a check of a tenant found: whether the application signs in, and a row for each permission that is missing. */
public final class TenantCheckView extends VBox {
    /** Shows it. */
    public TenantCheckView(TenantCheck check, Wording wording) {
        getStyleClass().add("tried-steps");
        var connected = check.connection() == ConnectionState.CONNECTED;
        getChildren().add(row(connected ? Tone.SUCCESS : Tone.DANGER,
                connected ? Octicons.CHECK_CIRCLE_16 : Octicons.X_CIRCLE_16,
                wording.of(check.connection()), connected ? wording.text("microsoft.check.connected")
                        : check.problem().map(wording::tell).orElse("")));
        check.missing()
                .forEach(missing -> getChildren().add(row(Tone.WARNING, Octicons.ALERT_16, missing.permission(),
                        wording.of(missing.part()))));
        if (connected && check.missing().isEmpty()) {
            getChildren().add(row(Tone.SUCCESS, Octicons.CHECK_CIRCLE_16, wording.text("microsoft.check.permissions"),
                    wording.text("microsoft.check.complete")));
        }
    }

    private static Node row(Tone tone, Octicons icon, String name, String words) {
        var title = new Label(name, Icon.of(icon));
        title.getStyleClass().add("step-name");
        title.setMinWidth(USE_PREF_SIZE);
        tone.on(title);
        var detail = new Label(words);
        detail.setWrapText(true);
        detail.getStyleClass().add("muted");
        HBox.setHgrow(detail, Priority.ALWAYS);
        var row = new HBox(title, detail);
        row.getStyleClass().add("step-row");
        row.setAccessibleText(name + ": " + words);
        return row;
    }
}
