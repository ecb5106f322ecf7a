package dev.strongroom.service.cli.recovery;

import dev.strongroom.model.text.Sentence;
import dev.strongroom.service.jobs.ProgressMeter;
import dev.strongroom.service.recovery.RecoveryProgress;
import java.util.function.BooleanSupplier;

/** Passes a recovery's progress on to a meter. */
record MeteredRecovery(ProgressMeter meter, BooleanSupplier stop) implements RecoveryProgress {
    @Override
    public void phase(Sentence now) {
        meter.phase(now);
    }

    @Override
    public void totalItems(long total) {
        meter.totalItems(total);
    }

    @Override
    public void done(long bytes) {
        meter.done(bytes);
    }

    @Override
    public void skipped() {
        meter.skipped();
    }

    @Override
    public void failed() {
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
