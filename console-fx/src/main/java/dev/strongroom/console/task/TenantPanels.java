package dev.strongroom.console.task;

import dev.strongroom.console.control.Icon;
import dev.strongroom.console.microsoft.CredentialFormView;
import dev.strongroom.console.microsoft.TenantCheckView;
import dev.strongroom.console.microsoft.TenantUsersView;
import dev.strongroom.console.text.Wording;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** What opens in the page of a tenant's task where another task has the form about a mailbox. */
record TenantPanels(TenantTaskViewModel model, Wording wording) {
    /** Choosing more mailboxes; {@code done} when they are added. */
    Node mailboxes(Runnable done) {
        model.loadMailboxes();
        var add = button("tenant-add", wording.text("task.tenant.add"));
        add.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.mailboxes().chosen().get().isEmpty(), model.mailboxes().chosen()));
        add.setOnAction(_ -> model.addChosen(done));
        return panel(new TenantUsersView(model.mailboxes(), wording).root(), end(add));
    }

    /** Another credential; {@code done} when it works. */
    Node signIn(String taskName, Runnable done) {
        var problem = new VBox();
        model.refused()
                .subscribe(refused -> problem.getChildren()
                        .setAll(refused.map(check -> new TenantCheckView(check, wording)).stream().toList()));
        var form = new CredentialFormView(model.credential(), wording);
        var go = button("tenant-sign-in", wording.text("task.mailbox.sign-in"));
        var valid = model.credential().valid();
        go.disableProperty().bind(valid.not());
        go.setOnAction(_ -> model.signIn(taskName, done));
        // The place where the form lies is not in the scene yet.
        Platform.runLater(form::focus);
        return panel(form.root(), problem, end(go));
    }

    /**
     * Whether the application still signs in and what it lacks, asked for by a button, and another credential.
     *
     * @param taskName the task's name when it is asked for
     */
    Node check(Supplier<String> taskName) {
        var test = new Button(wording.text("task.tenant.test"), Icon.of(Octicons.SYNC_16));
        test.setId("tenant-test");
        test.setOnAction(_ -> model.check());
        var again = new Button(wording.text("task.entities.sign-in"), Icon.of(Octicons.KEY_16));
        again.setId("tenant-again");
        var place = new VBox();
        again.setOnAction(_ -> place.getChildren().setAll(signIn(taskName.get(), place.getChildren()::clear)));
        model.checked()
                .subscribe(checked -> place.getChildren()
                        .setAll(checked.map(found -> new TenantCheckView(found, wording)).stream().toList()));
        var line = new HBox(test, again);
        line.getStyleClass().add("line");
        return panel(line, place);
    }

    private static Button button(String id, String text) {
        var button = new Button(text, Icon.of(Octicons.CHECK_16));
        button.setId(id);
        button.getStyleClass().add("accent");
        return button;
    }

    private static HBox end(Button button) {
        var line = new HBox(button);
        line.setAlignment(Pos.CENTER_RIGHT);
        return line;
    }

    private static VBox panel(Node... children) {
        var panel = new VBox(children);
        panel.getStyleClass().add("form");
        return panel;
    }
}
