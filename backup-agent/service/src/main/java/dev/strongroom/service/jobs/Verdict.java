package dev.strongroom.service.jobs;

import java.time.Duration;

/** What becomes of a job after a stretch of work. */
sealed interface Verdict {
    /** Nothing more will happen to it. */
    record Ended() implements Verdict {}

    /** It goes on after a while. */
    record Again(Duration after) implements Verdict {}
}
