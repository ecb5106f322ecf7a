package dev.strongroom.console.imap;

import dev.strongroom.model.task.Schedule;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** When a task is to run. */
public final class ScheduleFormViewModel {
    private final ObjectProperty<Schedule.Frequency> frequency = new SimpleObjectProperty<>(
            Schedule.Frequency.DAILY);
    private final ObjectProperty<Integer> hour = new SimpleObjectProperty<>(1);

    ObjectProperty<Schedule.Frequency> frequency() {
        return frequency;
    }

    ObjectProperty<Integer> hour() {
        return hour;
    }

    /** What was chosen. */
    public Schedule schedule() {
        return new Schedule(frequency.get(), hour.get());
    }

    /** Shows a schedule. */
    public void show(Schedule schedule) {
        frequency.set(schedule.frequency());
        hour.set(schedule.hourUtc());
    }
}
