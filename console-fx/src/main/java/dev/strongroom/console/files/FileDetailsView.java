package dev.strongroom.console.files;

import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.Notice;
import dev.strongroom.console.control.SavePlace;
import dev.strongroom.console.control.StatePane;
import dev.strongroom.console.control.TimeLabel;
import dev.strongroom.console.control.Tone;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.recovery.FilePreview;
import dev.strongroom.model.recovery.FileType;
import dev.strongroom.model.recovery.FileView;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** A file that is looked at: what it is, its text or picture, and its older versions. */
public final class FileDetailsView {
    /** As large as a screen shows; a larger picture is made smaller while it is read. */
    private static final int LARGEST = 1_200;
    private static final int MARGIN = 24;

    private final FilesViewModel files;
    private final FileDetailsViewModel model;
    private final SavePlace savePlace;
    private final Wording wording;
    private final ImageView picture = new ImageView();
    private final Parent root;
    @FXML
    private StatePane state;
    @FXML
    private Label name;
    @FXML
    private Label about;
    @FXML
    private TimeLabel changed;
    @FXML
    private Button save;
    @FXML
    private Label truncated;
    @FXML
    private StackPane content;
    @FXML
    private TextArea text;
    @FXML
    private VBox versionPlace;
    @FXML
    private VBox versions;

    /** Builds the nodes and binds them. */
    public FileDetailsView(FilesViewModel files, SavePlace savePlace, Wording wording) {
        this.files = files;
        this.model = files.details();
        this.savePlace = savePlace;
        this.wording = wording;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        save.setGraphic(Icon.of(Octicons.DOWNLOAD_16));
        save.setTooltip(new Tooltip(wording.text("recovery.preview.save")));
        save.setOnAction(_ -> model.file().get().ifPresent(file -> save(file, save)));
        picture.setPreserveRatio(true);
        picture.fitWidthProperty().bind(content.widthProperty().subtract(MARGIN));
        picture.fitHeightProperty().bind(content.heightProperty().subtract(MARGIN));
        model.file().subscribe(_ -> show(model.preview().get()));
        model.preview().subscribe(this::show);
        model.versions().subscribe(this::showVersions);
        files.selection().changes().subscribe(_ -> showVersions(model.versions().get()));
    }

    /** The node to show. */
    public Parent root() {
        return root;
    }

    private void show(LoadState<FilePreview> loaded) {
        var file = model.file().get();
        if (file.isEmpty()) {
            state.show(new LoadState.Ready<>(""), wording, () -> Optional.of(new Notice(Octicons.FILE_24, Tone.NEUTRAL,
                    wording.text("recovery.preview.none-title"), wording.text("files.details.none"))), model::load);
            return;
        }
        head(file.get());
        if (file.get().type() == FileType.FOLDER) {
            content.getChildren().setAll(note(wording.text("files.details.folder")));
            say(truncated, false);
            state.show(new LoadState.Ready<>(""), wording, Optional::empty, model::load);
            return;
        }
        loaded.loaded().ifPresent(this::show);
        state.show(loaded, wording, Optional::empty, model::load);
    }

    private void head(FileView file) {
        name.setText(file.name());
        var where = file.path().isEmpty() ? wording.text("files.toolbar.root") : String.join("/", file.path());
        about.setText(file.type() == FileType.FOLDER ? where
                : wording.text("files.details.about", where, wording.formats().bytes(file.size()), file.author()));
        changed.show(wording.formats(), file.modified(), wording.formats()::moment);
        say(save, file.type() != FileType.FOLDER);
    }

    private void show(FilePreview preview) {
        say(truncated, preview.truncated());
        text.setText(preview.text().orElse(""));
        text.setScrollTop(0);
        content.getChildren()
                .setAll(preview.text()
                        .<Node>map(_ -> text)
                        .or(() -> preview.picture().map(this::picture))
                        .orElseGet(() -> note(preview.problem().map(wording::tell).orElse(""))));
    }

    private Node picture(String base64) {
        var image = new Image(new ByteArrayInputStream(Base64.getDecoder().decode(base64)), LARGEST, LARGEST, true,
                true);
        if (image.isError()) {
            return note(wording.text("files.details.broken-picture"));
        }
        picture.setImage(image);
        picture.setAccessibleText(name.getText());
        return picture;
    }

    private static Label note(String words) {
        var note = new Label(words);
        note.setWrapText(true);
        note.getStyleClass().add("muted");
        StackPane.setMargin(note, new Insets(MARGIN / 2.0));
        return note;
    }

    private static void say(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void showVersions(List<FileView> all) {
        say(versionPlace, !all.isEmpty());
        versions.getChildren().setAll(all.stream().map(this::row).toList());
    }

    private Node row(FileView version) {
        var tick = new CheckBox();
        tick.setSelected(files.selection().has(version));
        tick.setAccessibleText(wording.text("files.versions.select", version.name()));
        tick.setOnAction(_ -> files.selection().toggle(version));
        var number = new Label(version.name());
        number.setMinWidth(Region.USE_PREF_SIZE);
        var when = new TimeLabel();
        when.getStyleClass().addAll("muted", "small");
        when.show(wording.formats(), Optional.of(version.modified()));
        when.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var size = new Label(wording.formats().bytes(version.size()));
        size.getStyleClass().addAll("muted", "small");
        size.setMinWidth(Region.USE_PREF_SIZE);
        var download = new Button();
        download.setGraphic(Icon.of(Octicons.DOWNLOAD_16));
        download.getStyleClass().add("icon-button");
        download.setAccessibleText(wording.text("files.versions.download", version.name()));
        download.setOnAction(_ -> save(version, download));
        var row = new HBox(tick, number, when, gap, size, download);
        row.getStyleClass().add("line");
        return row;
    }

    private void save(FileView file, Node from) {
        var called = file.type() == FileType.VERSION && !file.path().isEmpty() ? file.path().getLast() : file.name();
        savePlace.ask(from.getScene().getWindow(), called).ifPresent(to -> model.save(file, to));
    }
}
