package dev.strongroom.console.restore;

import atlantafx.base.controls.Breadcrumbs;
import dev.strongroom.console.control.ChoiceCard;
import dev.strongroom.console.control.Crumb;
import dev.strongroom.console.control.Facts;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.ProblemStrip;
import dev.strongroom.console.control.StepBar;
import dev.strongroom.console.imap.MailboxFormView;
import dev.strongroom.console.imap.ServerFormView;
import dev.strongroom.console.imap.TestedMailboxView;
import dev.strongroom.console.navigation.EnterGoesOn;
import dev.strongroom.console.navigation.FirstField;
import dev.strongroom.console.navigation.FocusInView;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.navigation.Screen;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.task.EntityView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.octicons.Octicons;

/** The restore wizard: how, where, and a confirmation that says what will happen. */
public final class RestoreView implements Screen {
    private final RestoreViewModel model;
    private final Wording wording;
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
    private VBox targets;
    @FXML
    private VBox entityTarget;
    @FXML
    private ComboBox<EntityView> entity;
    @FXML
    private VBox mailboxTarget;
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
                ? wording.text("restore.header.whole", from.name())
                : wording.text("restore.header.items", model.chosen().items(), from.name()));
        methods();
        targets();
        entities();
        mailboxTarget.getChildren()
                .addAll(new ServerFormView(model.server(), wording).root(),
                        new MailboxFormView(model.mailbox(), wording, "", model::next).withoutButton().root(),
                        connectionTest());
        label.textProperty().bindBidirectional(model.label());
        sure.selectedProperty().bindBidirectional(model.sure());
        model.problem().subscribe(failure -> problem.show(failure, wording));
        back.setOnAction(_ -> model.back());
        next.setOnAction(_ -> model.next());
        next.disableProperty().bind(model.canGoOn().not());
        List.of(how, where, confirm).forEach(pane -> EnterGoesOn.in(pane, next));
        model.target().subscribe(this::showTarget);
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

    private Node connectionTest() {
        var test = new Button(wording.text("restore.where.test"), Icon.of(Octicons.SYNC_16));
        test.setId("restore-test");
        var testable = model.canTest();
        test.disableProperty().bind(testable.not());
        test.setOnAction(_ -> model.test());
        var box = new VBox(test);
        box.getStyleClass().add("form");
        model.tested().subscribe(tested -> {
            box.getChildren().setAll(test);
            tested.ifPresent(each -> {
                box.getChildren().add(new TestedMailboxView(each, wording));
                FocusInView.reveal(box);
            });
        });
        return box;
    }

    private void methods() {
        var group = new ToggleGroup();
        for (var method : RestoreMethod.values()) {
            var explanation = switch (method) {
                case NON_DESTRUCTIVE -> "restore.how.non-destructive";
                case BYPASS -> "restore.how.bypass";
                case REPLACE -> "restore.how.replace";
            };
            var card = new ChoiceCard("method-" + id(method), wording.of(method), wording.text(explanation), group,
                    () -> model.method().set(method));
            if (method == model.method().get()) {
                card.select();
            }
            how.getChildren().add(card);
        }
    }

    private void targets() {
        var group = new ToggleGroup();
        for (var target : TargetKind.values()) {
            var explanation = switch (target) {
                case ORIGINAL -> wording.text("restore.where.original", model.chosen().entity().address());
                case ENTITY -> wording.text("restore.where.entity");
                case MAILBOX -> wording.text("restore.where.mailbox");
            };
            var card = new ChoiceCard("target-" + id(target), wording.of(target), explanation, group,
                    () -> model.target().set(target));
            if (target == model.target().get()) {
                card.select();
            }
            targets.getChildren().add(card);
        }
    }

    private void entities() {
        entity.setConverter(new StringConverter<>() {
            @Override
            public String toString(EntityView each) {
                return each == null ? "" : wording.text("addtask.storage.target", each.name(), each.address());
            }

            @Override
            public EntityView fromString(String text) {
                throw new UnsupportedOperationException("The box is not editable");
            }
        });
        model.entities().subscribe(all -> entity.getItems().setAll(all));
        entity.valueProperty().subscribe(each -> model.otherEntity().set(Optional.ofNullable(each)));
    }

    private void showTarget(TargetKind target) {
        showOnly(List.of(entityTarget, mailboxTarget), target == TargetKind.ENTITY
                ? Optional.of(entityTarget)
                : Optional.of(mailboxTarget).filter(_ -> target == TargetKind.MAILBOX));
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
        facts.add(wording.text("restore.confirm.into"), target());
        facts.add(wording.text("restore.confirm.method"), wording.of(model.method().get()));
        happens.setText(switch (model.method().get()) {
            case NON_DESTRUCTIVE -> wording.text("restore.happens.non-destructive", target());
            case BYPASS -> wording.text("restore.happens.bypass", target());
            case REPLACE -> wording.text("restore.happens.replace", target());
        });
        happens.getStyleClass().removeAll("info-box", "warning-box");
        happens.getStyleClass().add(replaces ? "warning-box" : "info-box");
        sure.setVisible(replaces);
        sure.setManaged(replaces);
        if (replaces) {
            next.getStyleClass().add("danger");
        }
    }

    private String target() {
        return switch (model.target().get()) {
            case ORIGINAL -> model.chosen().entity().address();
            case ENTITY -> model.otherEntity().get().map(EntityView::address).orElse("");
            case MAILBOX -> wording.text("restore.confirm.mailbox", model.mailbox().user().get(),
                    model.server().host().get());
        };
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
