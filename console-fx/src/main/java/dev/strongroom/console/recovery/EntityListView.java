package dev.strongroom.console.recovery;

import atlantafx.base.controls.CustomTextField;
import dev.strongroom.console.control.Badge;
import dev.strongroom.console.control.Columns;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.Notice;
import dev.strongroom.console.control.StatePane;
import dev.strongroom.console.control.TimeLabel;
import dev.strongroom.console.control.Tone;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.navigation.Screen;
import dev.strongroom.console.recovery.EntityListViewModel.Row;
import dev.strongroom.console.text.Wording;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.octicons.Octicons;

/** Choosing the mailbox to recover from. */
public final class EntityListView implements Screen {
    private final EntityListViewModel model;
    private final Wording wording;
    private final Parent root;
    @FXML
    private CustomTextField filter;
    @FXML
    private StatePane state;
    @FXML
    private TableView<Row> entities;

    /** Builds the nodes and binds them. */
    public EntityListView(EntityListViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        filter.setLeft(Icon.of(Octicons.SEARCH_16));
        filter.textProperty().bindBidirectional(model.filter());
        var formats = wording.formats();
        Columns.fit(entities, List.of(
                Columns.<Row>node(wording.text("task.entities.name"), 160, this::name),
                Columns.<Row>text(wording.text("task.entities.address"), 250, row -> row.entity().address(), "muted"),
                Columns.<Row>text(wording.text("recovery.list.task"), 160, Row::taskName, "muted"),
                Columns.<Row>node(wording.text("task.entities.status"), 120, this::status),
                Columns.<Row>number(wording.text("task.entities.items"), 90,
                        row -> row.entity().lastBackup().isEmpty()
                                ? TimeLabel.NONE
                                : formats.count(row.entity().items())),
                Columns.<Row>number(wording.text("task.entities.size"), 90,
                        row -> row.entity().lastBackup().isEmpty() ? TimeLabel.NONE
                                : formats.bytes(row.entity().bytes())),
                Columns.<Row>node(wording.text("task.entities.last"), 140, this::last)));
        entities.setItems(model.shown());
        entities.setPlaceholder(new Label(wording.text("task.entities.none")));
        entities.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(entities.getSelectionModel().getSelectedItem());
            }
        });
        entities.setRowFactory(_ -> new EntityRow());
        model.state()
                .subscribe(loaded -> state.show(loaded, wording,
                        () -> loaded.loaded().filter(List::isEmpty).map(_ -> empty()), model::load));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        model.close();
    }

    private Node empty() {
        return new Notice(Octicons.INBOX_24, Tone.NEUTRAL, wording.text("recovery.list.empty-title"),
                wording.text("recovery.list.empty-text"));
    }

    private Optional<Node> name(Row row) {
        var link = new Hyperlink(row.entity().name());
        link.setId("open-" + row.entity().id());
        link.getStyleClass().add("strong-link");
        link.setOnAction(_ -> open(row));
        // Enter opens the chosen row; Tab would stop at every row.
        link.setFocusTraversable(false);
        return Optional.of(link);
    }

    private Optional<Node> status(Row row) {
        return Optional.of(new Badge(wording.of(row.entity().status()), Tone.of(row.entity().status())));
    }

    private Optional<Node> last(Row row) {
        var label = new TimeLabel();
        label.show(wording.formats(), row.entity().lastBackup());
        return Optional.of(label);
    }

    /** A row does nothing but lead to its mailbox, so one click is enough. */
    private final class EntityRow extends TableRow<Row> {
        private EntityRow() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    open(getItem());
                }
            });
            emptyProperty().subscribe(empty -> setCursor(empty ? Cursor.DEFAULT : Cursor.HAND));
        }
    }

    private void open(@Nullable Row row) {
        if (row != null) {
            model.navigator().go(new Place.OneEntity(row.entity().id()));
        }
    }
}
