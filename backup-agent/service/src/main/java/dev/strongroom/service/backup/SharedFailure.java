package dev.strongroom.service.backup;

import dev.strongroom.model.text.Sentence;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Stops all entities of a task once one of them has found the vault failing. Thread-safe. */
final class SharedFailure implements BackupProgress {
    private final BackupProgress progress;
    private final AtomicReference<@Nullable Exception> first = new AtomicReference<>();

    SharedFailure(BackupProgress progress) {
        this.progress = progress;
    }

    void failed(Exception e) {
        first.compareAndSet(null, e);
    }

    /** What failed first. */
    Optional<Exception> first() {
        return Optional.ofNullable(first.get());
    }

    @Override
    public void phase(Sentence now) {
        progress.phase(now);
    }

    @Override
    public void expected(long items) {
        progress.expected(items);
    }

    @Override
    public void stored(long bytes) {
        progress.stored(bytes);
    }

    @Override
    public void gap() {
        progress.gap();
    }

    @Override
    public boolean stopRequested() {
        return first.get() != null || progress.stopRequested();
    }

    @Override
    public boolean stopAtOnceRequested() {
        return first.get() != null || progress.stopAtOnceRequested();
    }
}
