package dev.strongroom.console.frame;

import dev.strongroom.console.navigation.Place;
import java.util.Locale;

/** Something that can be gone to by its name. */
record GoToEntry(Kind kind, String title, String detail, Place place) {
    /** What it is. */
    enum Kind {
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
