package dev.strongroom.console.addtask;

import atlantafx.base.controls.Breadcrumbs;
import dev.strongroom.console.control.Crumb;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.StepBar;
import dev.strongroom.console.imap.ScheduleFormView;
import dev.strongroom.console.navigation.EnterGoesOn;
import dev.strongroom.console.navigation.FirstField;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.navigation.Screen;
import dev.strongroom.console.text.Wording;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.octicons.Octicons;

/** The wizard that adds a backup task. */
public final class AddTaskView implements Screen {
    private final AddTaskViewModel model;
    private final Wording wording;
    private final Map<AddTaskStep, Node> common = new EnumMap<>(AddTaskStep.class);
    private final Map<AddTaskStep, Node> ofServer = new EnumMap<>(AddTaskStep.class);
    private final Map<AddTaskStep, Node> ofTenant = new EnumMap<>(AddTaskStep.class);
    private final Parent root;
    @FXML
    private Breadcrumbs<Crumb> crumbs;
    @FXML
    private StepBar steps;
    @FXML
    private Label heading;
    @FXML
    private Label explanation;
    @FXML
    private StackPane place;
    @FXML
    private Label hintTitle;
    @FXML
    private Label hint;
    @FXML
    private Button back;
    @FXML
    private Button next;

    /** Builds the nodes and binds them. */
    public AddTaskView(AddTaskViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        Crumb.show(crumbs, model.navigator(), Crumb.to(wording.text("home.header.title"), new Place.Home()),
                Crumb.here(wording.text("home.header.add")));
        hintTitle.setGraphic(Icon.of(Octicons.LIGHT_BULB_16));
        common.put(AddTaskStep.CONNECTION, new ConnectionStepView(model, wording));
        ofServer.put(AddTaskStep.MAILBOXES, new MailboxesStepView(model, wording));
        ofServer.put(AddTaskStep.TEST, new TestStepView(model, wording));
        ofTenant.put(AddTaskStep.TEST, new TenantTestView(model.tenant(), wording));
        ofTenant.put(AddTaskStep.MAILBOXES, new TenantUsersStepView(model, wording));
        common.put(AddTaskStep.STORAGE, new StorageStepView(model.storage(), wording).root());
        common.put(AddTaskStep.SCHEDULE, new ScheduleFormView(model.schedule(), wording).root());
        common.put(AddTaskStep.SUMMARY, new SummaryStepView(model, wording));
        back.setOnAction(_ -> model.back());
        next.setOnAction(_ -> model.next());
        next.disableProperty().bind(model.canGoOn().not());
        model.step().subscribe(this::show);
        model.service().addListener(_ -> {
            showSteps(model.step().get());
            hint.setText(wording.text(wordsOf(model.step().get())[2]));
        });
        next.disabledProperty().subscribe(this::goOnWhenDone);
        EnterGoesOn.in(place, next);
    }

    /** What is disabled takes no focus, so a test's end moves it, and so does the first storage target. */
    private void goOnWhenDone(boolean disabled) {
        var step = model.step().get();
        if (!disabled && (step == AddTaskStep.TEST || step == AddTaskStep.STORAGE)) {
            FirstField.focus(next);
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        model.close();
    }

    /** The pane of a step, for the service that was chosen. */
    private Node pane(AddTaskStep step) {
        var panes = model.isTenant() ? ofTenant : ofServer;
        return Objects.requireNonNull(panes.getOrDefault(step, common.get(step)));
    }

    private void show(AddTaskStep step) {
        showSteps(step);
        var words = wordsOf(step);
        heading.setText(wording.text(words[0]));
        explanation.setText(wording.text(words[1]));
        hint.setText(wording.text(words[2]));
        var pane = pane(step);
        place.getChildren().setAll(pane);
        // A test has nothing to type; Enter goes on or tries again.
        FirstField.focus(step == AddTaskStep.TEST ? next : pane);
        // Esc goes back a step, but never throws away what was typed.
        back.setCancelButton(step != AddTaskStep.CONNECTION);
        next.setText(wording.text(step == AddTaskStep.SUMMARY ? "addtask.summary.add" : "common.action.next"));
    }

    private void showSteps(AddTaskStep step) {
        steps.show(model.steps().all().stream().map(this::name).toList(), model.steps().index(step));
    }

    private String name(AddTaskStep step) {
        return step == AddTaskStep.MAILBOXES && model.ofDrives() ? wording.text("addtask.drives.step")
                : wording.of(step);
    }

    private String[] wordsOf(AddTaskStep step) {
        return model.ofDrives() ? driveWords(step) : model.isTenant() ? tenantWords(step) : words(step);
    }

    private static String[] driveWords(AddTaskStep step) {
        return switch (step) {
            case TEST -> new String[]{"addtask.test.heading", "addtask.tenant.test-text", "addtask.drives.test-hint"};
            case MAILBOXES -> new String[]{"addtask.drives.heading", "addtask.drives.text", "addtask.drives.hint"};
            case CONNECTION, STORAGE, SCHEDULE, SUMMARY -> tenantWords(step);
        };
    }

    private static String[] tenantWords(AddTaskStep step) {
        return switch (step) {
            case CONNECTION -> new String[]{"addtask.server.heading", "addtask.server.text", "addtask.tenant.hint"};
            case TEST -> new String[]{"addtask.test.heading", "addtask.tenant.test-text", "addtask.tenant.test-hint"};
            case MAILBOXES -> new String[]{"addtask.mailboxes.heading", "addtask.tenant.mailboxes-text",
                "addtask.tenant.mailboxes-hint"};
            case STORAGE, SCHEDULE, SUMMARY -> words(step);
        };
    }

    private static String[] words(AddTaskStep step) {
        return switch (step) {
            case CONNECTION -> new String[]{"addtask.server.heading", "addtask.server.text", "addtask.server.hint"};
            case MAILBOXES -> new String[]{"addtask.mailboxes.heading", "addtask.mailboxes.text",
                "addtask.mailboxes.hint"};
            case TEST -> new String[]{"addtask.test.heading", "addtask.test.text", "addtask.test.hint"};
            case STORAGE -> new String[]{"addtask.storage.heading", "addtask.storage.text", "addtask.storage.notice"};
            case SCHEDULE -> new String[]{"addtask.schedule.heading", "addtask.schedule.text",
                "addtask.schedule.hint"};
            case SUMMARY -> new String[]{"addtask.summary.heading", "addtask.summary.text", "addtask.summary.hint"};
        };
    }
}
