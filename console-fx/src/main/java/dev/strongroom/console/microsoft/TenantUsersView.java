package dev.strongroom.console.microsoft;

import atlantafx.base.controls.CustomTextField;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.Notice;
import dev.strongroom.console.control.StatePane;
import dev.strongroom.console.control.Tone;
import dev.strongroom.console.navigation.FirstField;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.microsoft.TenantUser;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.octicons.Octicons;

/** The list of everybody who has a mailbox or may have a drive, to choose from by mouse or by the space bar. */
public final class TenantUsersView {
    private final TenantUsersViewModel model;
    private final Wording wording;
    private final Parent root;
    @FXML
    private StatePane state;
    @FXML
    private CustomTextField filter;
    @FXML
    private Label count;
    @FXML
    private CheckBox all;
    @FXML
    private ListView<TenantUser> list;

    /** Builds the nodes and binds them. */
    public TenantUsersView(TenantUsersViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        filter.setLeft(Icon.of(Octicons.SEARCH_16));
        filter.textProperty().bindBidirectional(model.filter());
        list.setItems(model.shown());
        list.setCellFactory(_ -> new TenantUserCell(model, wording));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::chooseByKey);
        // Space chooses what is selected, so something has to be.
        list.focusedProperty().subscribe(focused -> {
            if (focused && list.getSelectionModel().isEmpty()) {
                list.getSelectionModel().selectFirst();
            }
        });
        all.setVisible(model.many());
        all.setManaged(model.many());
        count.setVisible(model.many());
        all.setOnAction(_ -> model.chooseShown(all.isSelected()));
        model.chosen().subscribe(this::showChosen);
        model.filter().subscribe(this::showChosen);
        model.state().subscribe(loaded -> {
            state.show(loaded, wording, this::nobody, model::retry);
            showChosen();
            // What is still loading takes no focus.
            loaded.loaded().ifPresent(_ -> FirstField.focus(filter));
        });
    }

    private void chooseByKey(KeyEvent key) {
        var selected = list.getSelectionModel().getSelectedItem();
        if (key.getCode() == KeyCode.SPACE && selected != null) {
            model.choose(selected, !model.chosen().get().contains(selected));
            key.consume();
        }
    }

    private void showChosen() {
        count.setText(wording.text("microsoft.mailboxes.chosen", model.chosen().get().size()));
        all.setSelected(model.allShownChosen());
        list.refresh();
    }

    private Optional<Node> nobody() {
        return model.shown().isEmpty() && model.filter().get().isEmpty()
                ? Optional.of(new Notice(Octicons.PEOPLE_24, Tone.NEUTRAL,
                        wording.text("microsoft.mailboxes.none-title"), wording.text("microsoft.mailboxes.none-text")))
                : Optional.empty();
    }

    /** The node to show. */
    public Parent root() {
        return root;
    }
}
