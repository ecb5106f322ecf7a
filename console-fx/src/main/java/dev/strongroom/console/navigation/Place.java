package dev.strongroom.console.navigation;

import dev.strongroom.model.job.JobStatus;
import java.util.Optional;

/** Somewhere that the user can be. */
public sealed interface Place {
    /** The part of the left navigation that it belongs to. */
    Section section();

    /** All tasks of the account. */
    record Home() implements Place {
        @Override
        public Section section() {
            return Section.HOME;
        }
    }

    /** The wizard that adds a task. */
    record AddTask() implements Place {
        @Override
        public Section section() {
            return Section.HOME;
        }
    }

    /** One task. */
    record OneTask(String taskId) implements Place {
        @Override
        public Section section() {
            return Section.HOME;
        }
    }

    /** The ledger of one run. */
    record Ledger(String runId) implements Place {
        @Override
        public Section section() {
            return Section.HOME;
        }
    }

    /** Jobs, of one status when one is named. */
    record Jobs(Optional<JobStatus> status) implements Place {
        @Override
        public Section section() {
            return Section.JOBS;
        }
    }

    /** Choosing what to recover from, of one task when one is named. */
    record Recovery(Optional<String> taskId) implements Place {
        @Override
        public Section section() {
            return Section.RECOVERY;
        }
    }

    /** The restore points of one entity. */
    record OneEntity(String entityId) implements Place {
        @Override
        public Section section() {
            return Section.RECOVERY;
        }
    }

    /** The restore wizard. */
    record Restore(Chosen chosen) implements Place {
        @Override
        public Section section() {
            return Section.RECOVERY;
        }
    }

    /** The export wizard. */
    record Export(Chosen chosen) implements Place {
        @Override
        public Section section() {
            return Section.RECOVERY;
        }
    }

    /** Settings of the console and the account. */
    record Settings() implements Place {
        @Override
        public Section section() {
            return Section.SETTINGS;
        }
    }

    /** Help. */
    record Help() implements Place {
        @Override
        public Section section() {
            return Section.HELP;
        }
    }
}
