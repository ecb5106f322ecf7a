package dev.strongroom.console.control;

import dev.strongroom.console.text.Wording;
import dev.strongroom.model.task.TaskView;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Days as a strip of outcomes, oldest first; each says its day and outcome on hover, the whole to a screen reader. */
public final class OutcomeStrip extends HBox {
    /** Empty, for FXML. */
    public OutcomeStrip() {
        getStyleClass().add("outcome-strip");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** Shows the days. */
    public void show(List<TaskView.Day> days, Wording wording) {
        getChildren().setAll(days.stream().map(day -> cell(day, wording)).toList());
        setAccessibleText(days.stream().map(day -> words(day, wording)).collect(Collectors.joining(", ")));
    }

    private static Region cell(TaskView.Day day, Wording wording) {
        var cell = new Region();
        cell.getStyleClass().add("outcome-day");
        day.outcome().ifPresent(outcome -> Tone.of(outcome).on(cell));
        Tooltip.install(cell, new Tooltip(words(day, wording)));
        return cell;
    }

    private static String words(TaskView.Day day, Wording wording) {
        var outcome = day.outcome().map(wording::of).orElseGet(() -> wording.text("home.card.no-run"));
        return wording.formats().date(day.date()) + ": " + outcome;
    }
}
