package dev.strongroom.service.config;

import java.time.Duration;

/**
 * How much work goes on at once.
 *
 * @param backups how many backups, 1 to 64
 * @param recoveries how many restores and exports, 1 to 64; these slots are never lent to backups
 * @param sliceMinutes how long a job works before it lets others have its slot, 1 to 60
 */
public record JobsConfig(int backups, int recoveries, int sliceMinutes) {
    static final JobsConfig DEFAULT = new JobsConfig(2, 2, 10);

    public JobsConfig {
        if (backups < 1 || backups > 64 || recoveries < 1 || recoveries > 64) {
            throw StartRefusedException.config("\"jobs.backups\" and \"jobs.recoveries\" must be 1 to 64.");
        }
        if (sliceMinutes < 1 || sliceMinutes > 60) {
            throw StartRefusedException.config("\"jobs.sliceMinutes\" must be 1 to 60.");
        }
    }

    /** How long a job works at a stretch. */
    public Duration slice() {
        return Duration.ofMinutes(sliceMinutes);
    }
}
