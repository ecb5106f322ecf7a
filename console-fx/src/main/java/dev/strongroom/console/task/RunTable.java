package dev.strongroom.console.task;

import dev.strongroom.console.control.Badge;
import dev.strongroom.console.control.Columns;
import dev.strongroom.console.control.TimeLabel;
import dev.strongroom.console.control.Tone;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.run.RunView;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** Gives the table of a task's runs its columns. */
final class RunTable {
    private final TaskPageViewModel model;
    private final Wording wording;

    RunTable(TaskPageViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
    }

    void shape(TableView<RunView> table) {
        var formats = wording.formats();
        Columns.fit(table, List.of(
                Columns.<RunView>node(wording.text("task.runs.started"), 140, this::started),
                Columns.<RunView>text(wording.text("task.runs.entity"), 170, model::entityName, "strong"),
                Columns.<RunView>number(wording.text("task.runs.number"), 70, run -> formats.count(run.number())),
                Columns.<RunView>node(wording.text("task.runs.outcome"), 110, this::outcome),
                Columns.<RunView>text(wording.text("task.runs.took"), 90, this::took, "muted"),
                Columns.<RunView>number(wording.text("task.runs.items"), 90, run -> formats.count(run.items())),
                Columns.<RunView>number(wording.text("task.runs.new"), 80, run -> formats.count(run.newItems())),
                Columns.<RunView>number(wording.text("task.runs.stored"), 100, run -> formats.bytes(run.storedBytes())),
                Columns.<RunView>node("", 96, this::ledger)));
        table.setItems(model.runs().rows());
        table.setRowFactory(_ -> new LookedAt());
        table.setOnKeyPressed(event -> {
            var run = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && run != null) {
                model.open(run);
            }
        });
    }

    private Optional<Node> started(RunView run) {
        var label = new TimeLabel();
        label.show(wording.formats(), Optional.of(run.startedAt()));
        return Optional.of(label);
    }

    private Optional<Node> outcome(RunView run) {
        return Optional.of(run.outcome()
                .map(outcome -> new Badge(wording.of(outcome), Tone.of(outcome)))
                .orElseGet(() -> new Badge(wording.text("home.card.running"), Tone.ACCENT)));
    }

    private String took(RunView run) {
        return run.endedAt()
                .map(end -> wording.formats().duration(Duration.between(run.startedAt(), end)))
                .orElse(TimeLabel.NONE);
    }

    private Optional<Node> ledger(RunView run) {
        var link = new Hyperlink(wording.text("task.runs.ledger"));
        link.setAccessibleText(wording.text("task.runs.ledger-named", model.entityName(run),
                wording.formats().when(run.startedAt())));
        link.setOnAction(_ -> model.open(run));
        return Optional.of(link);
    }

    private final class LookedAt extends TableRow<RunView> {
        @Override
        public void updateIndex(int index) {
            super.updateIndex(index);
            model.runs().looked(index);
        }
    }
}
