package dev.strongroom.console.recovery;

import atlantafx.base.controls.Calendar;
import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.input.KeyEvent;

/**
 * Keys of a calendar: arrows choose a day, page keys go to the same day of another month. The control's own handler is
 * replaced, because it swallows every other key as well, so that Tab would never leave it.
 */
final class CalendarKeys {
    private CalendarKeys() {}

    static void on(Calendar calendar) {
        calendar.skinProperty().subscribe(skin -> {
            if (skin != null) {
                calendar.setOnKeyPressed(event -> pressed(calendar, event));
                calendar.lookupAll(".calendar-grid").forEach(grid -> grid.setFocusTraversable(false));
            }
        });
    }

    private static void pressed(Calendar calendar, KeyEvent event) {
        var day = calendar.getValue();
        if (day != null) {
            to(day, event).ifPresent(chosen -> {
                calendar.setValue(chosen);
                event.consume();
            });
        }
    }

    private static Optional<LocalDate> to(LocalDate day, KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return Optional.empty();
        }
        return switch (event.getCode()) {
            case LEFT -> Optional.of(day.minusDays(1));
            case RIGHT -> Optional.of(day.plusDays(1));
            case UP -> Optional.of(day.minusWeeks(1));
            case DOWN -> Optional.of(day.plusWeeks(1));
            case PAGE_UP -> Optional.of(day.minusMonths(1));
            case PAGE_DOWN -> Optional.of(day.plusMonths(1));
            default -> Optional.empty();
        };
    }
}
