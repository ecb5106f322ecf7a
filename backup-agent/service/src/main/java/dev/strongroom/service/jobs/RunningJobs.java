package dev.strongroom.service.jobs;

import dev.strongroom.service.store.control.JobStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What this process works on. A job is entered before its row says so, so that a signal to stop can't be missed. */
public final class RunningJobs {
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private volatile boolean shuttingDown;

    /** One job that is about to run, or runs. */
    static final class Entry {
        private final String accountId;
        private final StopSignal stop = new StopSignal();
        private volatile Optional<RunningJob> job = Optional.empty();

        private Entry(String accountId) {
            this.accountId = accountId;
        }

        StopSignal stop() {
            return stop;
        }

        void began(RunningJob began) {
            job = Optional.of(began);
        }
    }

    /** Enters a job; empty when this process works on it already. */
    Optional<Entry> enter(JobStore.Key key) {
        Entry entry = new Entry(key.accountId());
        if (entries.putIfAbsent(key.jobId(), entry) != null) {
            return Optional.empty();
        }
        if (shuttingDown) {
            entry.stop.shutDown();
        }
        return Optional.of(entry);
    }

    void leave(JobStore.Key key) {
        entries.remove(key.jobId());
    }

    /** The job's work when it is under way here. */
    Optional<RunningJob> find(String accountId, String jobId) {
        return entry(accountId, jobId).flatMap(entry -> entry.job);
    }

    /** Asks the job to stop; false when this process does not work on it. */
    boolean cancel(String accountId, String jobId) {
        Optional<Entry> entry = entry(accountId, jobId);
        entry.ifPresent(found -> found.stop.cancel());
        return entry.isPresent();
    }

    private Optional<Entry> entry(String accountId, String jobId) {
        return Optional.ofNullable(entries.get(jobId)).filter(entry -> entry.accountId.equals(accountId));
    }

    List<RunningJob> all() {
        return entries.values().stream().flatMap(entry -> entry.job.stream()).toList();
    }

    /** Asks every job to stop, and those that begin from now on. */
    void shutDown() {
        shuttingDown = true;
        entries.values().forEach(entry -> entry.stop.shutDown());
    }
}
