package dev.strongroom.console.task;

import dev.strongroom.console.control.Badge;
import dev.strongroom.console.control.Columns;
import dev.strongroom.console.control.Completeness;
import dev.strongroom.console.control.Icon;
import dev.strongroom.console.control.TimeLabel;
import dev.strongroom.console.control.Tone;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.task.EntityView;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.octicons.Octicons;

/** Gives the table of a task's mailboxes its columns. */
final class EntityTable {
    private final TaskPageViewModel model;
    private final Wording wording;
    private final Consumer<EntityView> signIn;

    /** Calls {@code signIn} for a mailbox that is to be signed in again. */
    EntityTable(TaskPageViewModel model, Wording wording, Consumer<EntityView> signIn) {
        this.model = model;
        this.wording = wording;
        this.signIn = signIn;
    }

    void shape(TableView<EntityView> table) {
        var formats = wording.formats();
        Columns.fit(table, List.of(
                Columns.text(wording.text("task.entities.name"), 130, EntityView::name, "strong"),
                Columns.text(wording.text("task.entities.address"), 230, EntityView::address, "muted"),
                Columns.<EntityView>node(wording.text("task.entities.status"), 100, this::status),
                Columns.<EntityView>node(wording.text("task.entities.completeness"), 188, this::completeness),
                Columns.<EntityView>number(wording.text("task.entities.items"), 80,
                        entity -> entity.lastBackup().isEmpty() ? TimeLabel.NONE : formats.count(entity.items())),
                Columns.<EntityView>number(wording.text("task.entities.size"), 80,
                        entity -> entity.lastBackup().isEmpty() ? TimeLabel.NONE : formats.bytes(entity.bytes())),
                Columns.<EntityView>node(wording.text("task.entities.last"), 118, this::last),
                Columns.<EntityView>node("", 74, this::actions)));
        table.setItems(model.entities());
        table.setOnKeyPressed(event -> {
            var entity = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && entity != null) {
                recover(entity);
            }
        });
    }

    private Optional<Node> status(EntityView entity) {
        var badge = new Badge(wording.of(entity.status()), Tone.of(entity.status()));
        entity.problem().ifPresent(problem -> badge.setTooltip(new Tooltip(wording.tell(problem))));
        return Optional.of(badge);
    }

    private Optional<Node> completeness(EntityView entity) {
        return entity.lastBackup().map(_ -> new Completeness(entity.items(), entity.missing(), wording));
    }

    private Optional<Node> last(EntityView entity) {
        var label = new TimeLabel();
        label.show(wording.formats(), entity.lastBackup());
        return Optional.of(label);
    }

    private Optional<Node> actions(EntityView entity) {
        var recover = new Button();
        recover.setGraphic(Icon.of(Octicons.HISTORY_16));
        recover.getStyleClass().add("icon-button");
        recover.setAccessibleText(wording.text("task.entities.recover-named", entity.name()));
        recover.setTooltip(new Tooltip(wording.text("home.card.recover")));
        recover.setOnAction(_ -> recover(entity));
        recover.setDisable(entity.lastBackup().isEmpty());
        var more = new MenuButton();
        more.setGraphic(Icon.of(Octicons.KEBAB_HORIZONTAL_16));
        more.getStyleClass().addAll("flat", "no-arrow", "icon-menu");
        more.setId("more-" + entity.id());
        more.setAccessibleText(wording.text("task.entities.more", entity.name()));
        more.getItems()
                .addAll(
                        item("home.card.back-up", () -> model.backUp(Optional.of(entity))),
                        item("task.entities.ledger", () -> model.openLedger(entity)),
                        item("task.entities.sign-in", () -> signIn.accept(entity)),
                        item("task.entities.rebuild", () -> model.rebuildCatalogue(entity)));
        var line = new HBox(recover, more);
        line.getStyleClass().add("line");
        return Optional.of(line);
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(wording.text(key));
        item.setId(key);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void recover(EntityView entity) {
        model.navigator().go(new Place.OneEntity(entity.id()));
    }
}
