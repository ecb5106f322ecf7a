package dev.strongroom.service.backup;

import dev.strongroom.model.text.Sentence;

/** Watches nothing and never stops. */
class Quiet implements BackupProgress {
    @Override
    public void phase(Sentence now) {
        // Nobody looks.
    }

    @Override
    public void expected(long items) {
        // Nobody looks.
    }

    @Override
    public void stored(long bytes) {
        // Nobody looks.
    }

    @Override
    public void gap() {
        // Nobody looks.
    }

    @Override
    public boolean stopRequested() {
        return false;
    }

    @Override
    public boolean stopAtOnceRequested() {
        return false;
    }
}
