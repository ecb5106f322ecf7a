package dev.strongroom.console.addtask;

import dev.strongroom.console.control.Icon;
import dev.strongroom.console.imap.TestedMailbox;
import dev.strongroom.console.imap.TestedMailboxView;
import dev.strongroom.console.text.Wording;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The connection tests as they come in, step by step. */
final class TestStepView extends VBox {
    private final AddTaskViewModel model;
    private final Wording wording;
    private final VBox results = new VBox();

    TestStepView(AddTaskViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        getStyleClass().add("form");
        results.getStyleClass().add("form");
        var again = new Button(wording.text("addtask.test.again"), Icon.of(Octicons.SYNC_16));
        again.setId("test-again");
        again.setOnAction(_ -> model.test());
        getChildren().addAll(results, again);
        model.tests().addListener((ListChangeListener<TestedMailbox>) _ -> show());
        show();
    }

    private void show() {
        results.getChildren().setAll(model.tests().stream().map(each -> new TestedMailboxView(each, wording)).toList());
    }
}
