package dev.strongroom.console.task;

import dev.strongroom.console.client.Versioned;
import dev.strongroom.console.control.ProblemStrip;
import dev.strongroom.console.control.StatePane;
import dev.strongroom.console.imap.ScheduleFormView;
import dev.strongroom.console.imap.ScheduleWords;
import dev.strongroom.console.imap.ServerFormView;
import dev.strongroom.console.microsoft.DriveFormView;
import dev.strongroom.console.microsoft.TenantFormView;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.microsoft.MicrosoftTenant;
import dev.strongroom.model.task.ImapServer;
import dev.strongroom.model.task.TaskSettings;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The settings of a task: change, see a conflict, remove. */
final class TaskSettingsView {
    private final TaskSettingsViewModel model;
    private final TenantPanels panels;
    private final Wording wording;
    private final Parent root;
    @FXML
    private StatePane state;
    @FXML
    private TextField name;
    @FXML
    private StackPane server;
    @FXML
    private VBox tenant;
    @FXML
    private StackPane schedule;
    @FXML
    private Button save;
    @FXML
    private VBox conflict;
    @FXML
    private Label conflictText;
    @FXML
    private ProblemStrip problem;
    @FXML
    private CheckBox sure;
    @FXML
    private Button remove;

    /** @param panels what is offered for a task's tenant besides its settings */
    TaskSettingsView(TaskSettingsViewModel model, TenantPanels panels, Wording wording) {
        this.model = model;
        this.panels = panels;
        this.wording = wording;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        name.textProperty().bindBidirectional(model.name());
        server.getChildren().add(new ServerFormView(model.server(), wording).root());
        tenant.getChildren()
                .addAll(new TenantFormView(model.tenant(), wording).withoutCredential().root(),
                        panels.check(() -> model.name().get()));
        var drives = new DriveFormView(model.drives(), wording);
        drives.visibleProperty().bind(model.ofDrives());
        drives.managedProperty().bind(drives.visibleProperty());
        tenant.getChildren().add(drives);
        tenant.visibleProperty().bind(model.ofTenant());
        tenant.managedProperty().bind(tenant.visibleProperty());
        server.visibleProperty().bind(model.ofTenant().not());
        server.managedProperty().bind(server.visibleProperty());
        schedule.getChildren().add(new ScheduleFormView(model.schedule(), wording).root());
        save.disableProperty().bind(model.valid().not());
        remove.disableProperty().bind(sure.selectedProperty().not());
        model.problem().subscribe(failure -> problem.show(failure, wording));
        model.theirs().subscribe(this::showConflict);
        model.state().subscribe(loaded -> state.show(loaded, wording, Optional::empty, model::load));
    }

    Parent root() {
        return root;
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void keepMine() {
        model.keepMine();
    }

    @FXML
    private void takeTheirs() {
        model.takeTheirs();
    }

    @FXML
    private void remove() {
        model.remove();
    }

    private void showConflict(Optional<Versioned<TaskSettings>> theirs) {
        conflict.setVisible(theirs.isPresent());
        conflict.setManaged(theirs.isPresent());
        theirs.map(Versioned::value)
                .ifPresent(settings -> conflictText.setText(wording.text("task.conflict.text",
                        settings.name(), place(settings), ScheduleWords.of(settings.schedule(), wording))));
    }

    private static String place(TaskSettings settings) {
        return settings.server()
                .map(ImapServer::host)
                .or(() -> settings.tenant().map(MicrosoftTenant::tenant))
                .orElse("");
    }
}
