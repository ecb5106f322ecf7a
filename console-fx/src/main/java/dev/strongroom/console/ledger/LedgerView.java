package dev.strongroom.console.ledger;

import atlantafx.base.controls.Breadcrumbs;
import dev.strongroom.console.background.LoadState;
import dev.strongroom.console.control.Badge;
import dev.strongroom.console.control.Columns;
import dev.strongroom.console.control.Completeness;
import dev.strongroom.console.control.Crumb;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.StatePane;
import dev.strongroom.console.control.Tone;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.navigation.Screen;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.run.Gap;
import dev.strongroom.model.run.LedgerLine;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.octicons.Octicons;

/** The completeness ledger of one run, folder by folder, with every missing item and its reason. */
public final class LedgerView implements Screen {
    private final LedgerViewModel model;
    private final Wording wording;
    private final Parent root;
    @FXML
    private StatePane state;
    @FXML
    private Breadcrumbs<Crumb> crumbs;
    @FXML
    private Label title;
    @FXML
    private Badge outcome;
    @FXML
    private Label summary;
    @FXML
    private Button recover;
    @FXML
    private TableView<LedgerLine> lines;
    @FXML
    private Label gapTitle;
    @FXML
    private Label gapText;
    @FXML
    private ListView<Gap> gaps;
    @FXML
    private VBox changes;

    /** Builds the nodes and binds them. */
    public LedgerView(LedgerViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        recover.setGraphic(Icon.of(Octicons.HISTORY_16));
        var formats = wording.formats();
        Columns.fit(lines, List.of(
                Columns.text(wording.text("ledger.table.folder"), 180, LedgerLine::container, "strong"),
                Columns.<LedgerLine>number(wording.text("ledger.table.source"), 80, l -> formats.count(l.countAfter())),
                Columns.<LedgerLine>number(wording.text("ledger.table.stored"), 108, l -> formats.count(l.stored())),
                Columns.<LedgerLine>number(wording.text("ledger.table.browsable"), 90,
                        l -> formats.count(l.catalogued())),
                Columns.<LedgerLine>node(wording.text("ledger.table.balance"), 200, this::balance),
                Columns.<LedgerLine>node("", 40, this::closed)));
        lines.getSelectionModel().selectedItemProperty().subscribe(line -> showLine(Optional.ofNullable(line)));
        gaps.setCellFactory(_ -> new GapCell());
        gaps.setPlaceholder(new Label(wording.text("ledger.gaps.none")));
        model.state().subscribe(this::show);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        model.close();
    }

    private Optional<Node> balance(LedgerLine line) {
        return Optional.of(new Completeness(line.stored(), line.gaps().size(), wording));
    }

    private Optional<Node> closed(LedgerLine line) {
        var icon = new Label("", Icon.of(line.closed() ? Octicons.CHECK_CIRCLE_16 : Octicons.ALERT_16));
        (line.closed() ? Tone.SUCCESS : Tone.WARNING).on(icon);
        icon.getStyleClass().add("tone-icon");
        icon.setAccessibleText(wording.text(line.closed() ? "ledger.table.closed" : "ledger.table.open"));
        return Optional.of(icon);
    }

    private void show(LoadState<LedgerViewModel.Loaded> loaded) {
        loaded.loaded().ifPresent(this::show);
        state.show(loaded, wording, Optional::empty, model::load);
    }

    private void show(LedgerViewModel.Loaded loaded) {
        var formats = wording.formats();
        Crumb.show(crumbs, model.navigator(), Crumb.to(wording.text("home.header.title"), new Place.Home()),
                Crumb.to(loaded.task().name(), new Place.OneTask(loaded.task().id())),
                Crumb.here(wording.text("ledger.header.run", loaded.run().number(),
                        formats.moment(loaded.run().startedAt()))));
        title.setText(loaded.entity().name());
        loaded.run().outcome().ifPresent(ended -> outcome.show(wording.of(ended), Tone.of(ended)));
        summary.setText(loaded.missing() == 0
                ? wording.text("ledger.header.closed", loaded.stored())
                : wording.text("ledger.header.missing", loaded.stored(), loaded.atSource(), loaded.missing()));
        recover.setOnAction(_ -> model.navigator().go(new Place.OneEntity(loaded.entity().id())));
        lines.getItems().setAll(loaded.lines());
        var first = loaded.lines().stream().filter(line -> !line.closed()).findFirst();
        first.ifPresentOrElse(lines.getSelectionModel()::select, lines.getSelectionModel()::selectFirst);
    }

    private void showLine(Optional<LedgerLine> line) {
        gaps.getItems().setAll(line.map(LedgerLine::gaps).orElse(List.of()));
        gapTitle.setText(line.map(shown -> shown.gaps().isEmpty()
                ? wording.text("ledger.gaps.closed", shown.container())
                : wording.text("ledger.gaps.title", shown.container(), shown.gaps().size())).orElse(""));
        gapText.setText(line.map(shown -> wording.text("ledger.gaps.counted", shown.countBefore(), shown.countAfter(),
                shown.seen())).orElse(""));
        changes.getChildren().setAll(line.map(LedgerLine::changes).orElse(List.of()).stream().map(words -> {
            var label = new Label(wording.tell(words));
            label.setWrapText(true);
            label.getStyleClass().add("muted");
            return label;
        }).toList());
    }

    private final class GapCell extends ListCell<Gap> {
        @Override
        protected void updateItem(Gap gap, boolean empty) {
            super.updateItem(gap, empty);
            setText(null);
            setGraphic(empty || gap == null ? null : row(gap));
        }

        private VBox row(Gap gap) {
            var id = new Label(gap.id());
            id.getStyleClass().add("strong");
            // A label would ask the list for one line of any length: this wraps at the list's width.
            var reason = new Text(wording.tell(gap.reason()));
            reason.getStyleClass().add("gap-reason");
            reason.wrappingWidthProperty().bind(getListView().widthProperty().subtract(44));
            return new VBox(id, reason);
        }
    }
}
