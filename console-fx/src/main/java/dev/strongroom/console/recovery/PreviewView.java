package dev.strongroom.console.recovery;

import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.control.Badge;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.Notice;
import dev.strongroom.console.control.SavePlace;
import dev.strongroom.console.control.StatePane;
import dev.strongroom.console.control.TimeLabel;
import dev.strongroom.console.control.Tone;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.recovery.MessagePreview;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** A message opened for reading: who, when, its words or its headers, its attachments. */
final class PreviewView {
    private final PreviewViewModel model;
    private final SavePlace savePlace;
    private final Wording wording;
    private final Parent root;
    @FXML
    private StatePane state;
    @FXML
    private Label subject;
    @FXML
    private Label people;
    @FXML
    private TimeLabel date;
    @FXML
    private Badge deleted;
    @FXML
    private ToggleButton headers;
    @FXML
    private Button save;
    @FXML
    private Label remote;
    @FXML
    private Label truncated;
    @FXML
    private TextArea body;
    @FXML
    private VBox attachments;

    PreviewView(PreviewViewModel model, SavePlace savePlace, Wording wording) {
        this.model = model;
        this.savePlace = savePlace;
        this.wording = wording;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        deleted.setMinWidth(0);
        deleted.getStyleClass().add("may-shorten");
        headers.setGraphic(Icon.of(Octicons.CODE_16));
        headers.setTooltip(new Tooltip(wording.text("recovery.preview.headers")));
        headers.selectedProperty().subscribe(_ -> showBody());
        save.setGraphic(Icon.of(Octicons.DOWNLOAD_16));
        save.setTooltip(new Tooltip(wording.text("recovery.preview.save")));
        save.setOnAction(_ -> savePlace.ask(save.getScene().getWindow(), model.fileName())
                .ifPresent(model::save));
        model.message().subscribe(_ -> show(model.state().get()));
        model.state().subscribe(this::show);
    }

    Parent root() {
        return root;
    }

    private void show(LoadState<MessagePreview> loaded) {
        if (model.message().get().isEmpty()) {
            state.show(new LoadState.Ready<>(""), wording, () -> Optional.of(new Notice(Octicons.MAIL_24, Tone.NEUTRAL,
                    wording.text("recovery.preview.none-title"), wording.text("recovery.preview.none-text"))),
                    model::load);
            return;
        }
        loaded.loaded().ifPresent(this::show);
        state.show(loaded, wording, Optional::empty, model::load);
    }

    private void show(MessagePreview preview) {
        var message = preview.message();
        subject.setText(message.subject().isBlank()
                ? wording.text("recovery.messages.no-subject")
                : message.subject());
        people.setText(wording.text("recovery.preview.people", message.from(), message.to()));
        date.show(wording.formats(), message.received(), wording.formats()::moment);
        deleted.setVisible(message.deletedAtSource().isPresent());
        deleted.setManaged(message.deletedAtSource().isPresent());
        message.deletedAtSource()
                .ifPresent(at -> deleted.show(
                        wording.text("recovery.preview.deleted", wording.formats().when(at)), Tone.DANGER));
        say(remote, preview.remoteContentRemoved());
        say(truncated, preview.truncated());
        showBody();
        attachments.getChildren().setAll(preview.attachments().stream().map(this::row).toList());
        attachments.setVisible(!preview.attachments().isEmpty());
        attachments.setManaged(!preview.attachments().isEmpty());
    }

    private static void say(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }

    private void showBody() {
        model.state()
                .get()
                .loaded()
                .ifPresent(preview -> body.setText(headers.isSelected()
                        ? preview.headers()
                                .stream()
                                .map(header -> header.name() + ": " + header.value())
                                .collect(Collectors.joining("\n"))
                        : preview.text()
                                .or(() -> preview.html().map(HtmlText::of))
                                .orElseGet(() -> wording.text("recovery.preview.no-text"))));
        body.setScrollTop(0);
    }

    private Node row(MessagePreview.Attachment attachment) {
        var name = new Label(attachment.name(), Icon.of(Octicons.FILE_16));
        name.getStyleClass().add("may-shorten");
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(attachment.name() + ", " + attachment.mediaType()));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var size = new Label(wording.formats().bytes(attachment.size()));
        size.getStyleClass().addAll("muted", "small");
        size.setMinWidth(Region.USE_PREF_SIZE);
        var download = new Button();
        download.setGraphic(Icon.of(Octicons.DOWNLOAD_16));
        download.getStyleClass().add("icon-button");
        download.setAccessibleText(wording.text("recovery.preview.download", attachment.name()));
        download.setOnAction(_ -> savePlace.ask(download.getScene().getWindow(), attachment.name())
                .ifPresent(file -> model.save(attachment, file)));
        var row = new HBox(name, gap, size, download);
        row.getStyleClass().add("line");
        return row;
    }
}
