package dev.strongroom.console.addtask;

import dev.strongroom.console.control.Icon;
import dev.strongroom.console.imap.MailboxFormView;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.task.ImapLogin;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The mailboxes so far, and the form for one more. */
final class MailboxesStepView extends VBox {
    private final AddTaskViewModel model;
    private final Wording wording;
    private final VBox list = new VBox();

    MailboxesStepView(AddTaskViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        getStyleClass().add("form");
        list.getStyleClass().add("choice-list");
        var form = new MailboxFormView(model.mailbox(), wording, wording.text("addtask.mailboxes.add"),
                model::addMailbox);
        getChildren().addAll(form.root(), list);
        model.mailboxes().addListener((ListChangeListener<ImapLogin>) _ -> show());
        show();
    }

    private void show() {
        list.setVisible(!model.mailboxes().isEmpty());
        list.getChildren().setAll(model.mailboxes().stream().map(this::row).toList());
    }

    private HBox row(ImapLogin login) {
        var user = new Label(login.user(), Icon.of(Octicons.MAIL_16));
        user.getStyleClass().add("strong");
        var how = new Label(wording.of(login.method()));
        how.getStyleClass().add("muted");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var remove = new Button(wording.text("common.action.remove"));
        remove.getStyleClass().addAll("small", "flat");
        remove.setAccessibleText(wording.text("addtask.mailboxes.remove", login.user()));
        remove.setOnAction(_ -> model.removeMailbox(login));
        var row = new HBox(user, how, gap, remove);
        row.getStyleClass().add("list-row");
        return row;
    }
}
