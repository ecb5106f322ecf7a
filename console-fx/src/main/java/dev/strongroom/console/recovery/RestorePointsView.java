package dev.strongroom.console.recovery;

import atlantafx.base.controls.Calendar;
import atlantafx.base.controls.CalendarSkin;
import dev.strongroom.console.control.Badge;
import dev.strongroom.console.control.Chosen;
import dev.strongroom.console.control.Dot;
import dev.strongroom.console.control.Tone;
import dev.strongroom.console.text.Wording;
import dev.strongroom.model.recovery.RestorePoint;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.DateCell;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The calendar with a dot for each restore point, and the restore points of the chosen day. */
final class RestorePointsView extends VBox {
    /** Two dots mean several, as the documentation says. */
    private static final int MOST_DOTS = 2;

    private final RestorePointsViewModel model;
    private final Wording wording;
    private final Calendar calendar = new Calendar();
    private final VBox list = new VBox();
    private final Map<RestorePoint, RadioButton> choices = new LinkedHashMap<>();
    private boolean showing;

    RestorePointsView(RestorePointsViewModel model, Wording wording) {
        this.model = model;
        this.wording = wording;
        getStyleClass().add("restore-points");
        list.getStyleClass().add("point-list");
        calendar.setId("recovery-calendar");
        calendar.setAccessibleText(wording.text("recovery.points.calendar"));
        calendar.setShowWeekNumbers(false);
        calendar.setDayCellFactory(_ -> new Day());
        CalendarKeys.on(calendar);
        calendar.skinProperty().subscribe(_ -> {
            name(".back-button", "recovery.points.month-before");
            name(".forward-button", "recovery.points.month-after");
        });
        getChildren().addAll(calendar, list);
        model.state().subscribe(_ -> show());
        model.chosen().subscribe(_ -> show());
        calendar.valueProperty().subscribe(day -> {
            if (!showing && day != null) {
                model.choose(day);
                showDay(day);
            }
        });
    }

    private void name(String button, String key) {
        for (var node : calendar.lookupAll(button)) {
            node.setAccessibleText(wording.text(key));
        }
    }

    private void show() {
        showing = true;
        calendar.setValue(model.day());
        if (calendar.getSkin() instanceof CalendarSkin shown) {
            // The day can be the same as before, and its restore points not.
            shown.refresh();
        }
        showing = false;
        showDay(model.day());
    }

    private void showDay(LocalDate day) {
        var points = model.on(day);
        if (!points.equals(List.copyOf(choices.keySet()))) {
            choices.clear();
            var group = new ToggleGroup();
            list.getChildren().setAll(points.stream().map(point -> row(point, group)).toList());
        }
        // The buttons stay while the day does, or the keyboard would lose its place with each choice.
        model.chosen().get().map(choices::get).ifPresent(chosen -> chosen.setSelected(true));
    }

    private HBox row(RestorePoint point, ToggleGroup group) {
        var choice = new RadioButton(wording.formats().clock(point.at()));
        choice.setToggleGroup(group);
        choice.setTooltip(new Tooltip(wording.formats().utc(point.at())));
        choices.put(point, choice);
        Chosen.act(choice, () -> model.chosen().set(Optional.of(point)));
        choice.setId("point-" + point.run());
        choice.setAccessibleText(wording.text("recovery.points.named", wording.formats().moment(point.at()),
                wording.of(point.outcome()), point.items()));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var row = new HBox(choice, gap, new Badge(wording.of(point.outcome()), Tone.of(point.outcome())));
        row.getStyleClass().add("line");
        return row;
    }

    private final class Day extends DateCell {
        /** Arrows choose among the days: Tab would stop at each of them. */
        Day() {
            setFocusTraversable(false);
        }

        @Override
        public void updateItem(LocalDate day, boolean empty) {
            super.updateItem(day, empty);
            if (empty || day == null) {
                return;
            }
            model.looked(day);
            var points = model.on(day);
            setGraphic(dots(points));
            setContentDisplay(ContentDisplay.BOTTOM);
            getStyleClass().removeAll("has-points", "no-points");
            getStyleClass().add(points.isEmpty() ? "no-points" : "has-points");
            setAccessibleText(wording.text("recovery.points.day", wording.formats().date(day), points.size()));
        }

        private HBox dots(List<RestorePoint> points) {
            var dots = new HBox();
            dots.getStyleClass().add("dots");
            points.stream()
                    .skip(Math.max(0, points.size() - MOST_DOTS))
                    .forEach(point -> dots.getChildren().add(new Dot(Tone.of(point.outcome()))));
            return dots;
        }
    }
}
