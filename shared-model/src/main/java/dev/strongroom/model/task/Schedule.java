package dev.strongroom.model.task;

/**
 * When a task runs.
 *
 * @param hourUtc the hour of the (first) run, 0 to 23
 */
public record Schedule(Frequency frequency, int hourUtc) {
    /** How often. */
    public enum Frequency {
        THREE_TIMES_A_DAY, DAILY, EVERY_3_DAYS, WEEKLY,
        /** Only when somebody asks for it. */
        MANUAL
    }
}
