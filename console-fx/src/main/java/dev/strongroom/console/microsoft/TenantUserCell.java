package dev.strongroom.console.microsoft;

import dev.strongroom.console.text.Wording;
import dev.strongroom.model.microsoft.TenantUser;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One mailbox or drive to choose: whose it is, and what is special about it. */
final class TenantUserCell extends ListCell<TenantUser> {
    private static final int NAME = 220;

    private final TenantUsersViewModel model;
    private final Wording wording;
    private final ButtonBase box;
    private final Label address = new Label();
    private final Label kind = new Label();
    private final HBox row;

    TenantUserCell(TenantUsersViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        box = model.many() ? new CheckBox() : new RadioButton();
        address.getStyleClass().add("muted");
        box.setMinWidth(NAME);
        box.setPrefWidth(NAME);
        kind.getStyleClass().addAll("muted", "small");
        // The list itself has the focus; the space bar chooses there.
        box.setFocusTraversable(false);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row = new HBox(box, address, gap, kind);
        row.getStyleClass().add("choice-line");
        box.setOnAction(_ -> model.choose(getItem(), !model.chosen().get().contains(getItem()) || !model.many()));
    }

    @Override
    protected void updateItem(TenantUser mailbox, boolean empty) {
        super.updateItem(mailbox, empty);
        setText(null);
        if (empty || mailbox == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        box.setText(mailbox.name().isEmpty() ? mailbox.address() : mailbox.name());
        var chosen = model.chosen().get().contains(mailbox);
        switch (box) {
            case CheckBox many -> many.setSelected(chosen);
            case RadioButton one -> one.setSelected(chosen);
            default -> throw new IllegalStateException("A box or a button");
        }
        address.setText(mailbox.address());
        kind.setText(switch (mailbox.standing()) {
            case NOT_SET_UP -> wording.text("microsoft.drives.not-set-up");
            case NOT_ASKED -> wording.text("microsoft.drives.not-asked");
            case READY -> mailbox.kind() == TenantUser.Kind.SHARED ? wording.text("microsoft.mailboxes.shared")
                    : mailbox.licensed() ? "" : wording.text("microsoft.mailboxes.unlicensed");
        });
        // There is nothing to back up.
        box.setDisable(mailbox.standing() == TenantUser.Standing.NOT_SET_UP);
        setAccessibleText(box.getText() + ", " + mailbox.address());
        setGraphic(row);
    }
}
