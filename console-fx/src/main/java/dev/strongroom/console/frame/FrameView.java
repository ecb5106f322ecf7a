package dev.strongroom.console.frame;

import atlantafx.base.controls.ModalPane;
import dev.strongroom.console.agents.AgentState;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.navigation.FirstField;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.navigation.Screen;
import dev.strongroom.console.navigation.Section;
import dev.strongroom.console.text.Wording;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.octicons.Octicons;

/** The frame: header, left navigation, and the screen of the place where the user is. */
public final class FrameView implements Screen {
    private static final KeyCombination GO_TO = new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
    private static final Map<KeyCode, Section> DIGITS = Map.of(KeyCode.DIGIT1, Section.HOME, KeyCode.DIGIT2,
            Section.JOBS, KeyCode.DIGIT3, Section.RECOVERY, KeyCode.DIGIT4, Section.SETTINGS, KeyCode.DIGIT5,
            Section.HELP);
    private static final KeyCombination BACK = new KeyCodeCombination(KeyCode.LEFT, KeyCombination.ALT_DOWN);

    private final FrameViewModel model;
    private final Wording wording;
    private final Function<Place, Screen> screens;
    private final Map<Section, ToggleButton> entries = new EnumMap<>(Section.class);
    private final AgentList agentList;
    private final Messages messages;
    private final Parent root;
    private Optional<Screen> screen = Optional.empty();
    private Subscription subscriptions = Subscription.EMPTY;
    @FXML
    private BorderPane frame;
    @FXML
    private VBox navigation;
    @FXML
    private VBox agents;
    @FXML
    private StackPane content;
    @FXML
    private StackPane messagePlace;
    @FXML
    private ModalPane modal;
    @FXML
    private Label lost;

    /** Builds the nodes; {@code screens} makes the screen of a place. */
    public FrameView(FrameViewModel model, Wording wording, Function<Place, Screen> screens) {
        this.model = model;
        this.wording = wording;
        this.screens = screens;
        this.agentList = new AgentList(model, wording);
        this.messages = new Messages(model.workspace().announcer(), wording);
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        frame.setTop(new HeaderView(model, wording, this::openGoTo).root());
        for (var section : Section.values()) {
            navigation.getChildren().add(entry(section));
        }
        agents.getChildren().add(agentList);
        messagePlace.getChildren().add(messages);
        // It stops the Tab key even while it shows nothing.
        modal.visibleProperty().bind(modal.displayProperty());
        subscriptions = model.navigator()
                .place()
                .subscribe(this::show)
                .and(model.account().agent().state().subscribe(this::showLink));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        subscriptions.unsubscribe();
        screen.ifPresent(Screen::close);
        agentList.close();
        messages.close();
    }

    /** Opens the go-to palette over the screen. */
    public void openGoTo() {
        var view = new GoToView(new GoToViewModel(model.workspace()), wording, () -> modal.hide(true));
        modal.show(inTheMiddle(view.root()));
        view.focus();
    }

    /** The pane scrolls what it shows and gives it its own size alone while no window tells it a larger one. */
    private Parent inTheMiddle(Parent palette) {
        var room = new StackPane(palette);
        room.minWidthProperty().bind(modal.widthProperty());
        room.minHeightProperty().bind(modal.heightProperty());
        // A press beside the palette closes it.
        room.setPickOnBounds(false);
        return room;
    }

    @FXML
    private void pressed(KeyEvent event) {
        if (GO_TO.match(event)) {
            openGoTo();
        } else if (BACK.match(event)) {
            model.navigator().back();
        } else if (event.isShortcutDown() && DIGITS.containsKey(event.getCode())) {
            model.go(DIGITS.getOrDefault(event.getCode(), Section.HOME));
        } else {
            return;
        }
        event.consume();
    }

    private ToggleButton entry(Section section) {
        var entry = new ToggleButton();
        var name = wording.of(section);
        entry.setId("nav-" + section.name().toLowerCase(Locale.ROOT));
        entry.getStyleClass().add("nav-entry");
        entry.setMaxWidth(Double.MAX_VALUE);
        var label = new Label(name, Icon.of(icon(section)));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(label, gap);
        if (section == Section.JOBS) {
            line.getChildren().add(runningCount());
        }
        entry.setGraphic(line);
        entry.setAccessibleText(name);
        entry.setTooltip(
                new Tooltip(wording.text("frame.nav.shortcut", name, List.of(Section.values()).indexOf(section) + 1)));
        entry.setOnAction(_ -> {
            // A chosen entry stays chosen when it is pressed again.
            entry.setSelected(true);
            model.go(section);
        });
        entries.put(section, entry);
        return entry;
    }

    private Label runningCount() {
        ObservableList<?> running = model.running();
        var count = new Label();
        count.getStyleClass().add("nav-count");
        count.textProperty().bind(Bindings.size(running).asString());
        count.visibleProperty().bind(Bindings.isNotEmpty(running));
        return count;
    }

    private void show(Place place) {
        screen.ifPresent(Screen::close);
        var next = screens.apply(place);
        screen = Optional.of(next);
        // Who goes through the sections with Tab goes on there.
        var choosing = Objects.requireNonNull(entries.get(place.section())).isFocused();
        content.getChildren().setAll(next.root());
        // What lies in a pane that scrolls belongs to the scene, and takes the keyboard, only once the pane is styled.
        content.applyCss();
        if (!choosing) {
            FirstField.focusUnlessIn(next.root());
        }
        entries.forEach((section, entry) -> entry.setSelected(section == place.section()));
    }

    private void showLink(AgentState state) {
        var distrusted = state.kind() == AgentState.Kind.DISTRUSTED;
        var isLost = distrusted || state.kind() == AgentState.Kind.LOST;
        lost.setText(wording.text(distrusted ? "frame.distrusted.banner" : "frame.lost.banner",
                model.account().agent().known().name(), wording.formats().clock(state.since())));
        lost.setVisible(isLost);
        lost.setManaged(isLost);
    }

    private static Octicons icon(Section section) {
        return switch (section) {
            case HOME -> Octicons.HOME_16;
            case JOBS -> Octicons.TASKLIST_16;
            case RECOVERY -> Octicons.HISTORY_16;
            case SETTINGS -> Octicons.GEAR_16;
            case HELP -> Octicons.QUESTION_16;
        };
    }
}
