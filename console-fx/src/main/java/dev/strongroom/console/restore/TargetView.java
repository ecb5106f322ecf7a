package dev.strongroom.console.restore;

import dev.strongroom.console.control.ChoiceCard;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.imap.MailboxFormView;
import dev.strongroom.console.imap.ServerFormView;
import dev.strongroom.console.imap.TestedMailboxView;
import dev.strongroom.console.microsoft.TenantUsersView;
import dev.strongroom.console.navigation.FocusInView;
import dev.strongroom.console.navigation.Fxml;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.microsoft.ChosenUser;
import dev.strongroom.model.task.EntityView;
import java.util.Locale;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.octicons.Octicons;

/** The choice of the mailbox that a restore writes to. */
final class TargetView {
    private final TargetViewModel target;
    private final Wording wording;
    private final Runnable next;
    private final Parent root;
    @FXML
    private VBox kinds;
    @FXML
    private VBox entityTarget;
    @FXML
    private ComboBox<EntityView> entity;
    @FXML
    private VBox tenantTarget;
    @FXML
    private VBox mailboxTarget;

    /** @param next goes on in the wizard */
    TargetView(TargetViewModel target, Wording wording, Runnable next) {
        this.target = target;
        this.wording = wording;
        this.next = next;
        this.root = Fxml.load(this, wording);
    }

    @FXML
    private void initialize() {
        showKinds();
        showEntities();
        tenantTarget.getChildren().add(new TenantUsersView(target.tenant(), wording).root());
        mailboxTarget.getChildren()
                .addAll(new ServerFormView(target.server(), wording).root(),
                        new MailboxFormView(target.mailbox(), wording, "", next).withoutButton().root(),
                        connectionTest());
        target.kind().subscribe(this::show);
    }

    Parent root() {
        return root;
    }

    private void showKinds() {
        var group = new ToggleGroup();
        for (var kind : TargetKind.of(target.original().service())) {
            var explanation = switch (kind) {
                case ORIGINAL -> wording.text("restore.where.original", target.original().address());
                case ENTITY -> wording.text(target.ofDrive() ? "restore.drive.entity" : "restore.where.entity");
                case TENANT -> wording.text(target.ofDrive() ? "restore.drive.tenant" : "restore.where.tenant");
                case MAILBOX -> wording.text("restore.where.mailbox");
            };
            var card = new ChoiceCard("target-" + kind.name().toLowerCase(Locale.ROOT), name(kind), explanation,
                    group, () -> target.kind().set(kind));
            if (kind == target.kind().get()) {
                card.select();
            }
            kinds.getChildren().add(card);
        }
    }

    private String name(TargetKind kind) {
        return target.ofDrive() ? wording.text(switch (kind) {
            case ORIGINAL -> "restore.drive.original-name";
            case ENTITY -> "restore.drive.entity-name";
            case TENANT, MAILBOX -> "restore.drive.tenant-name";
        }) : wording.of(kind);
    }

    private void showEntities() {
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
        target.entities().subscribe(all -> entity.getItems().setAll(all));
        entity.valueProperty().subscribe(each -> target.otherEntity().set(Optional.ofNullable(each)));
    }

    private Node connectionTest() {
        var test = new Button(wording.text("restore.where.test"), Icon.of(Octicons.SYNC_16));
        test.setId("restore-test");
        var testable = target.canTest();
        test.disableProperty().bind(testable.not());
        test.setOnAction(_ -> target.test());
        var box = new VBox(test);
        box.getStyleClass().add("form");
        target.tested().subscribe(tested -> {
            box.getChildren().setAll(test);
            tested.ifPresent(each -> {
                box.getChildren().add(new TestedMailboxView(each, wording));
                FocusInView.reveal(box);
            });
        });
        return box;
    }

    private void show(TargetKind kind) {
        if (kind == TargetKind.TENANT) {
            target.loadTenant();
        }
        show(entityTarget, kind == TargetKind.ENTITY);
        show(tenantTarget, kind == TargetKind.TENANT);
        show(mailboxTarget, kind == TargetKind.MAILBOX);
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /** The chosen mailbox, for people. */
    String words() {
        return switch (target.kind().get()) {
            case ORIGINAL -> target.original().address();
            case ENTITY -> target.otherEntity().get().map(EntityView::address).orElse("");
            case TENANT -> target.tenantUser().map(ChosenUser::address).orElse("");
            case MAILBOX -> wording.text("restore.confirm.mailbox", target.mailbox().user().get(),
                    target.server().host().get());
        };
    }
}
