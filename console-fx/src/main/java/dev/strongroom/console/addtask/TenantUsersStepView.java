package dev.strongroom.console.addtask;

import dev.strongroom.console.microsoft.DriveFormView;
import dev.strongroom.console.microsoft.TenantUsersView;
import dev.strongroom.console.text.Wording;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Whose mailboxes or drives, and of drives which older versions. */
final class TenantUsersStepView extends VBox {
    TenantUsersStepView(AddTaskViewModel model, Wording wording) {
        getStyleClass().add("form");
        var users = new TenantUsersView(model.tenant().users(), wording).root();
        VBox.setVgrow(users, Priority.ALWAYS);
        var drives = new DriveFormView(model.tenant().drives(), wording);
        getChildren().addAll(users, drives);
        model.service().subscribe(_ -> {
            drives.setVisible(model.ofDrives());
            drives.setManaged(model.ofDrives());
        });
    }
}
