package dev.strongroom.service.jobs;

import dev.strongroom.service.store.control.JobStore;
import java.io.IOException;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes the files of exports whose 72 hours have passed. */
public final class ExpiredResults {
    private static final Logger LOG = LoggerFactory.getLogger(ExpiredResults.class);

    private final JobStore store;
    private final JobFiles files;
    private final InstantSource clock;

    public ExpiredResults(JobParts parts) {
        this.store = parts.store();
        this.files = new JobFiles(parts.data());
        this.clock = parts.clock();
    }

    /** Deletes what has expired by now; a file that can't be deleted is tried again the next time. */
    public void delete() {
        for (JobStore.Key key : store.expiredResults(clock.instant())) {
            try {
                files.removeResult(key.jobId());
                store.forgetResult(key.accountId(), key.jobId());
            } catch (IOException e) {
                LOG.warn("The expired result of job {} could not be deleted", key.jobId(), e);
            }
        }
    }
}
