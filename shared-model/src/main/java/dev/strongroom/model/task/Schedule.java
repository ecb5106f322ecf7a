package dev.strongroom.model.task;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * When a task runs.
 *
 * @param hourUtc the hour of the (first) run, 0 to 23
 */
public record Schedule(Frequency frequency,
        @Min(value = 0, message = "Choose an hour from 0 to 23.") @Max(value = 23,
                message = "Choose an hour from 0 to 23.") int hourUtc) {
    /** How often. */
    public enum Frequency {
        THREE_TIMES_A_DAY, DAILY, EVERY_3_DAYS, WEEKLY,
        /** Only when somebody asks for it. */
        MANUAL
    }
}
