package dev.strongroom.console.frame;

import atlantafx.base.controls.Popover;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.jobs.JobActions;
import dev.strongroom.console.jobs.RunningJobs;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.text.Wording;
import dev.strongroom.console.theme.ThemeChoice;
import dev.strongroom.model.job.JobView;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.octicons.Octicons;

/** The header: agent and account switcher, go-to, running jobs, the user's menu. */
final class HeaderView {
    private final FrameViewModel model;
    private final Wording wording;
    private final Runnable goTo;
    private final ProgressBar progress = new ProgressBar();
    private final Label runningText = new Label();
    private final Parent root;
    @FXML
    private Label brand;
    @FXML
    private MenuButton agent;
    @FXML
    private MenuButton account;
    @FXML
    private Button search;
    @FXML
    private Button running;
    @FXML
    private MenuButton user;

    HeaderView(FrameViewModel model, Wording wording, Runnable goTo) {
        this.model = model;
        this.wording = wording;
        this.goTo = goTo;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        brand.setGraphic(Icon.of(Octicons.SHIELD_LOCK_24, 22));
        agent.setGraphic(Icon.of(Octicons.SERVER_16));
        agent.setText(model.account().agent().known().name());
        agent.setOnShowing(_ -> agent.getItems().setAll(model.agents().stream().map(connection -> {
            var item = new MenuItem(connection.known().name());
            item.setOnAction(_ -> model.open(connection));
            return item;
        }).toList()));
        account.setGraphic(Icon.of(Octicons.ORGANIZATION_16));
        account.setText(model.account().account().name());
        account.getItems().setAll(model.accounts().stream().map(each -> {
            var item = new MenuItem(each.name());
            item.setOnAction(_ -> model.open(each));
            return item;
        }).toList());
        searchField();
        runningButton();
        userMenu();
    }

    Parent root() {
        return root;
    }

    private void searchField() {
        var prompt = new Label(wording.text("frame.goto.prompt"), Icon.of(Octicons.SEARCH_16));
        prompt.getStyleClass().addAll("muted", "may-shorten");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var keys = new Label(wording.text("frame.goto.keys"));
        keys.getStyleClass().add("keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        var line = new HBox(prompt, gap, keys);
        line.getStyleClass().add("line");
        line.prefWidthProperty().bind(search.widthProperty().subtract(26));
        search.setGraphic(line);
        search.setOnAction(_ -> goTo.run());
    }

    private void runningButton() {
        progress.getStyleClass().add("small-progress");
        var line = new HBox(Icon.of(Octicons.SYNC_16), runningText, progress);
        line.getStyleClass().add("line");
        running.setGraphic(line);
        model.running().addListener((ListChangeListener<JobView>) _ -> showRunning());
        running.setOnAction(_ -> openRunning());
        showRunning();
    }

    private void showRunning() {
        var count = model.running().size();
        runningText.setText(wording.text("frame.header.running", count));
        running.setAccessibleText(runningText.getText());
        progress.setProgress(count == 0 ? 0 : model.runningPart());
        running.setVisible(count > 0);
        running.setManaged(count > 0);
    }

    private void openRunning() {
        var jobs = new RunningJobs(model.running(), new JobActions(model.workspace()), wording);
        jobs.getStyleClass().add("running-popover");
        var popover = new Popover(jobs);
        popover.setTitle(wording.text("home.running.title"));
        popover.setHeaderAlwaysVisible(true);
        popover.setDetachable(false);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.show(running);
    }

    private void userMenu() {
        user.setText(model.userName());
        user.setGraphic(Icon.of(Octicons.PERSON_16));
        var group = new ToggleGroup();
        for (var choice : ThemeChoice.values()) {
            var item = new RadioMenuItem(wording.of(choice));
            item.setId("theme-" + choice.name().toLowerCase(Locale.ROOT));
            item.setToggleGroup(group);
            item.setOnAction(_ -> model.theme().set(choice));
            model.theme().subscribe(now -> item.setSelected(now == choice));
            user.getItems().add(item);
        }
        var signOut = new MenuItem(wording.text("frame.user.sign-out"), Icon.of(Octicons.SIGN_OUT_16));
        signOut.setId("sign-out");
        signOut.setOnAction(_ -> model.signOut());
        user.getItems().addAll(new SeparatorMenuItem(), signOut);
    }
}
