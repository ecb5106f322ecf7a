package dev.strongroom.console.storage;

import dev.strongroom.console.control.Icon;
import dev.strongroom.console.navigation.Workspace;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.storage.StorageKind;
import dev.strongroom.model.storage.StorageTargetView;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** A storage target with a button that tries it, what that found, and the form for other credentials. */
public final class StorageTargetRow extends VBox {
    private final StorageTargetView target;
    private final Workspace workspace;
    private final Wording wording;
    private final Runnable changed;
    private final VBox formPlace = new VBox();

    /** Not tried yet; calls {@code changed} when it has other credentials. */
    public StorageTargetRow(StorageTargetView target, Workspace workspace, Wording wording, Runnable changed) {
        this.target = target;
        this.workspace = workspace;
        this.wording = wording;
        this.changed = changed;
        var model = new StorageCheckViewModel(workspace.background());
        var name = new Label(target.name(), Icon.of(Octicons.DATABASE_16));
        name.getStyleClass().add("strong");
        var kind = new Label(wording.of(target.kind()));
        kind.getStyleClass().addAll("muted", "small");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        var location = new Label(target.location());
        location.getStyleClass().addAll("muted", "code", "may-shorten");
        location.setMinWidth(0);
        var words = new VBox(new HBox(8, name, kind), location);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var check = new Button(wording.text("storage.check.go"), Icon.of(Octicons.CHECKLIST_16));
        check.setId("check-" + target.id());
        check.setMinWidth(Region.USE_PREF_SIZE);
        check.setAccessibleText(wording.text("storage.check.named", target.name()));
        check.setOnAction(_ -> model.run(() -> workspace.account().client().storage().check(target.id())));
        var signIn = new Button(wording.text("storage.sign-in.go"));
        signIn.setId("sign-in-" + target.id());
        signIn.setMinWidth(Region.USE_PREF_SIZE);
        signIn.setAccessibleText(wording.text("storage.sign-in.named", target.name()));
        signIn.setOnAction(_ -> openForm());
        signIn.setVisible(target.kind() != StorageKind.LOCAL);
        signIn.setManaged(signIn.isVisible());
        var line = new HBox(words, signIn, check);
        line.getStyleClass().add("list-row");
        var found = new StorageCheckView(model, wording, _ -> false);
        found.getStyleClass().add("found");
        getChildren().addAll(line, formPlace, found);
    }

    private void openForm() {
        var form = StorageFormViewModel.of(target, workspace, _ -> {
            workspace.announcer().done("storage.sign-in.done", target.name());
            formPlace.getChildren().clear();
            changed.run();
        });
        var panel = new StorageFormPanel(form, wording.text("storage.sign-in.title", target.name()), wording, () -> {
            form.clear();
            formPlace.getChildren().clear();
        });
        formPlace.getChildren().setAll(panel);
        panel.focus();
    }
}
