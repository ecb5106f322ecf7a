package dev.strongroom.console.frame;

import dev.strongroom.console.navigation.Place;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that can be gone to by its name.
 *
 * @param began when a job began, which tells those of one task apart
 */
record GoToEntry(Target kind, String title, String detail, Optional<Instant> began, Place place) {
    /** What it is. */
    enum Target {
        TASK, ENTITY, JOB
    }

    /** True when every word of the text is in the title or the detail. */
    boolean matches(String lowerCaseText) {
        var all = (title + " " + detail).toLowerCase(Locale.ROOT);
        for (var word : lowerCaseText.strip().split("\\s+", -1)) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
