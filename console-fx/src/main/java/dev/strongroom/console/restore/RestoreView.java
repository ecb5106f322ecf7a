package dev.strongroom.console.restore;

import atlantafx.base.controls.Breadcrumbs;
import dev.strongroom.console.control.ChoiceCard;
import dev.strongroom.console.control.Crumb;
import dev.strongroom.console.control.Facts;
import dev.strongroom.console.control.ProblemStrip;
import dev.strongroom.console.control.StepBar;
import dev.strongroom.console.navigation.EnterGoesOn;
import dev.strongroom.console.navigation.FirstField;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.navigation.Screen;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.recovery.RestoreMethod;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** The restore wizard: how, where, and a confirmation that says what will happen. */
public final class RestoreView implements Screen {
    private final RestoreViewModel model;
    private final Wording wording;
    private final TargetView target;
    private final Parent root;
    @FXML
    private Breadcrumbs<Crumb> crumbs;
    @FXML
    private Label title;
    @FXML
    private StepBar steps;
    @FXML
    private VBox how;
    @FXML
    private VBox where;
    @FXML
    private Label whereHeading;
    @FXML
    private Label kept;
    @FXML
    private Label asNew;
    @FXML
    private Label others;
    @FXML
    private VBox confirm;
    @FXML
    private Facts facts;
    @FXML
    private Label happens;
    @FXML
    private TextField label;
    @FXML
    private CheckBox sure;
    @FXML
    private ProblemStrip problem;
    @FXML
    private Button back;
    @FXML
    private Button next;

    /** Builds the nodes and binds them. */
    public RestoreView(RestoreViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        this.target = new TargetView(model.target(), wording, model::next);
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        var from = model.chosen().entity();
        Crumb.show(crumbs, model.navigator(),
                Crumb.to(wording.text("recovery.list.crumb"), new Place.Recovery(Optional.empty())),
                Crumb.to(from.name(), new Place.OneEntity(from.id())),
                Crumb.here(wording.text("restore.header.crumb")));
        title.setText(model.chosen().whole()
                ? wording.text(model.ofDrive() ? "restore.drive.whole" : "restore.header.whole", from.name())
                : wording.text("restore.header.items", model.chosen().items(), from.name()));
        if (model.ofDrive()) {
            whereHeading.setText(wording.text("restore.drive.heading"));
            kept.setText(wording.text("restore.drive.kept"));
            asNew.setText(wording.text("restore.drive.new"));
            others.setText(wording.text("restore.drive.others"));
        }
        methods();
        where.getChildren().add(target.root());
        label.textProperty().bindBidirectional(model.label());
        sure.selectedProperty().bindBidirectional(model.sure());
        var plan = new PlanView(wording);
        confirm.getChildren().add(confirm.getChildren().indexOf(happens) + 1, plan);
        model.plan().subscribe(plan::show);
        model.problem().subscribe(failure -> problem.show(failure, wording));
        back.setOnAction(_ -> model.back());
        next.setOnAction(_ -> model.next());
        next.disableProperty().bind(model.canGoOn().not());
        List.of(how, where, confirm).forEach(pane -> EnterGoesOn.in(pane, next));
        model.step().subscribe(this::show);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void close() {
        model.close();
    }

    private void methods() {
        var group = new ToggleGroup();
        for (var method : RestoreMethod.values()) {
            if (method == RestoreMethod.DUPLICATE && !model.ofDrive()) {
                continue;
            }
            var card = new ChoiceCard("method-" + id(method), wording.of(method), wording.text(explanation(method)),
                    group,
                    () -> model.method().set(method));
            if (method == model.method().get()) {
                card.select();
            }
            how.getChildren().add(card);
        }
        if (model.ofDrive()) {
            how.getChildren().add(sharing());
        }
    }

    private String explanation(RestoreMethod method) {
        var drive = model.ofDrive();
        return switch (method) {
            case NON_DESTRUCTIVE -> drive ? "restore.drive.non-destructive" : "restore.how.non-destructive";
            case BYPASS -> drive ? "restore.drive.bypass" : "restore.how.bypass";
            case REPLACE -> drive ? "restore.drive.replace" : "restore.how.replace";
            case DUPLICATE -> "restore.drive.duplicate";
        };
    }

    private Node sharing() {
        var box = new CheckBox(wording.text("restore.drive.sharing"));
        box.setId("restore-sharing");
        box.selectedProperty().bindBidirectional(model.shared());
        return box;
    }

    private void show(RestoreStep step) {
        steps.show(RestoreViewModel.STEPS.all().stream().map(wording::of).toList(),
                RestoreViewModel.STEPS.index(step));
        var pane = switch (step) {
            case HOW -> how;
            case WHERE -> where;
            case CONFIRM -> confirm;
        };
        showOnly(List.of(how, where, confirm), Optional.of(pane));
        FirstField.focus(pane);
        next.setText(step == RestoreStep.CONFIRM
                ? wording.text("restore.confirm.go", model.chosen().items())
                : wording.text("common.action.next"));
        next.getStyleClass().remove("danger");
        if (step == RestoreStep.CONFIRM) {
            showSummary();
        }
    }

    private static void showOnly(List<? extends Node> nodes, Optional<? extends Node> shown) {
        for (var node : nodes) {
            var visible = shown.filter(node::equals).isPresent();
            node.setVisible(visible);
            node.setManaged(visible);
        }
    }

    private void showSummary() {
        var chosen = model.chosen();
        var replaces = model.method().get() == RestoreMethod.REPLACE;
        facts.clear();
        facts.add(wording.text("restore.confirm.what"), wording.text("restore.confirm.amount", chosen.items(),
                wording.formats().bytes(chosen.bytes()), chosen.entity().name()));
        facts.add(wording.text("restore.confirm.as-of"), wording.formats().moment(chosen.point().at()));
        facts.add(wording.text("restore.confirm.into"), target.words());
        facts.add(wording.text("restore.confirm.method"), wording.of(model.method().get()));
        happens.setText(switch (model.method().get()) {
            case NON_DESTRUCTIVE -> wording.text("restore.happens.non-destructive", target.words());
            case BYPASS -> wording.text("restore.happens.bypass", target.words());
            case REPLACE -> wording.text(model.ofDrive() ? "restore.drive.happens-replace" : "restore.happens.replace",
                    target.words());
            case DUPLICATE -> wording.text("restore.drive.happens-duplicate", target.words());
        });
        happens.getStyleClass().removeAll("info-box", "warning-box");
        happens.getStyleClass().add(replaces ? "warning-box" : "info-box");
        sure.setVisible(replaces);
        sure.setManaged(replaces);
        if (replaces) {
            next.getStyleClass().add("danger");
        }
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
