package dev.strongroom.console.frame;

import atlantafx.base.controls.CustomTextField;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.text.Wording;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.octicons.Octicons;

/** The go-to palette: type, choose with the arrows, Enter. */
final class GoToView {
    private final GoToViewModel model;
    private final Wording wording;
    private final Runnable done;
    private final Parent root;
    @FXML
    private CustomTextField text;
    @FXML
    private ListView<GoToEntry> found;
    @FXML
    private Label nothing;

    /** Calls {@code done} when an entry was gone to. */
    GoToView(GoToViewModel model, Wording wording, Runnable done) {
        this.model = model;
        this.wording = wording;
        this.done = done;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        text.setLeft(Icon.of(Octicons.SEARCH_16));
        text.textProperty().bindBidirectional(model.text());
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        text.setOnAction(_ -> go());
        found.setItems(model.found());
        found.setCellFactory(_ -> new Cell());
        found.setOnMouseClicked(_ -> go());
        model.found().addListener((ListChangeListener<GoToEntry>) _ -> chooseFirst());
        model.loading().subscribe(this::chooseFirst);
        chooseFirst();
    }

    Parent root() {
        return root;
    }

    void focus() {
        text.requestFocus();
    }

    private void chooseFirst() {
        found.getSelectionModel().selectFirst();
        nothing.setText(wording.text(model.loading().get() ? "frame.goto.loading" : "frame.goto.nothing"));
        nothing.setVisible(model.found().isEmpty());
    }

    private void steer(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> found.getSelectionModel().selectNext();
            case UP -> found.getSelectionModel().selectPrevious();
            default -> {
                return;
            }
        }
        found.scrollTo(found.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private void go() {
        var entry = found.getSelectionModel().getSelectedItem();
        if (entry != null) {
            done.run();
            model.go(entry);
        }
    }

    private final class Cell extends ListCell<GoToEntry> {
        private final FontIcon icon = Icon.of(Octicons.DATABASE_16);
        private final Label title = new Label("", icon);
        private final Label detail = new Label();
        private final Label kind = new Label();
        private final HBox line;

        Cell() {
            title.getStyleClass().add("strong");
            title.setMinWidth(USE_PREF_SIZE);
            detail.getStyleClass().addAll("muted", "small", "may-shorten");
            kind.getStyleClass().addAll("muted", "small");
            kind.setMinWidth(USE_PREF_SIZE);
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            line = new HBox(title, detail, gap, kind);
            line.getStyleClass().add("goto-row");
        }

        @Override
        protected void updateItem(GoToEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(empty || entry == null ? null : line);
            if (!empty && entry != null) {
                title.setText(entry.title());
                icon.setIconCode(icon(entry));
                var words = entry.began()
                        .map(at -> wording.formats().moment(at) + " · " + entry.detail())
                        .orElse(entry.detail());
                detail.setText(words);
                kind.setText(wording.of(entry.kind()));
                setAccessibleText(wording.of(entry.kind()) + " " + entry.title() + ", " + words);
            }
        }

        private static Octicons icon(GoToEntry entry) {
            return switch (entry.kind()) {
                case TASK -> Octicons.DATABASE_16;
                case ENTITY -> Octicons.MAIL_16;
                case JOB -> Octicons.TASKLIST_16;
            };
        }
    }
}
