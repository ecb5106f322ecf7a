package dev.strongroom.service.cli.backup;

import dev.strongroom.model.text.Sentence;
import dev.strongroom.service.backup.BackupProgress;
import dev.strongroom.service.jobs.ProgressMeter;
import java.util.function.BooleanSupplier;

/** Passes a backup's progress on to a meter. */
record MeteredBackup(ProgressMeter meter, BooleanSupplier stop) implements BackupProgress {
    @Override
    public void phase(Sentence now) {
        meter.phase(now);
    }

    @Override
    public void expected(long items) {
        meter.expectedOfStretch(items);
    }

    @Override
    public void stored(long bytes) {
        meter.done(bytes);
    }

    @Override
    public void gap() {
        meter.failed();
    }

    @Override
    public boolean stopRequested() {
        return stop.getAsBoolean();
    }

    @Override
    public boolean stopAtOnceRequested() {
        return stop.getAsBoolean();
    }
}
