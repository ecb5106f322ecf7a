package dev.strongroom.console.addtask;

import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.control.Chosen;
import dev.strongroom.console.control.StatePane;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.storage.StorageFormView;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.storage.StorageTargetView;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** The storage targets to choose from, and the form for one more. */
final class StorageStepView {
    private final StorageStepViewModel model;
    private final Wording wording;
    private final ToggleGroup group = new ToggleGroup();
    private final Parent root;
    @FXML
    private StatePane state;
    @FXML
    private VBox targets;
    @FXML
    private Label another;
    @FXML
    private VBox formPlace;

    StorageStepView(StorageStepViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        formPlace.getChildren().add(new StorageFormView(model.form(), wording).root());
        model.targets().subscribe(this::show);
    }

    Parent root() {
        return root;
    }

    private void show(LoadState<List<StorageTargetView>> loaded) {
        targets.getChildren().setAll(loaded.loaded().orElse(List.of()).stream().map(this::row).toList());
        targets.setVisible(!targets.getChildren().isEmpty());
        targets.setManaged(!targets.getChildren().isEmpty());
        another.setText(wording.text(targets.isVisible() ? "addtask.storage.another" : "addtask.storage.first"));
        state.show(loaded, wording, Optional::empty, model::load);
    }

    private RadioButton row(StorageTargetView target) {
        var row = new RadioButton(target.name().equals(target.location())
                ? target.name()
                : wording.text("addtask.storage.target", target.name(), target.location()));
        row.setToggleGroup(group);
        row.getStyleClass().add("list-row");
        row.setMaxWidth(Double.MAX_VALUE);
        model.chosen().subscribe(chosen -> row.setSelected(chosen.equals(Optional.of(target))));
        Chosen.act(row, () -> model.chosen().set(Optional.of(target)));
        return row;
    }
}
