package dev.strongroom.service.recovery.drive;

import java.util.Optional;

/** The journal of a restore that has one stretch. */
final class PassingJournal implements DriveJournal {
    private Optional<String> folder = Optional.empty();

    @Override
    public long done() {
        return 0;
    }

    @Override
    public Optional<Fate> last() {
        return Optional.empty();
    }

    @Override
    public boolean isUnsure() {
        return false;
    }

    @Override
    public Optional<String> folder() {
        return folder;
    }

    @Override
    public void folder(String name) {
        folder = Optional.of(name);
    }

    @Override
    public void begins() {
        // Nobody asks.
    }

    @Override
    public void ends(Fate fate) {
        // Nobody asks.
    }
}
