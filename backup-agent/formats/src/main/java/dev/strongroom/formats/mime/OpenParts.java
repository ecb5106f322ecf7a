package dev.strongroom.formats.mime;

import java.util.ArrayList;
import java.util.List;

/** The multiparts that a position in a message lies in, outermost first. */
final class OpenParts {
    /** Deeper ones are read as leaves, so that a hostile message costs bounded memory and time. */
    private static final int DEEPEST = 32;

    private final List<String> boundaries = new ArrayList<>();

    boolean isEmpty() {
        return boundaries.isEmpty();
    }

    int depth() {
        return boundaries.size();
    }

    boolean full() {
        return boundaries.size() >= DEEPEST;
    }

    void open(String boundary) {
        boundaries.add(boundary);
    }

    /**
     * Looks whether the line delimits one of the multiparts, innermost first, and leaves those that it ends: the inner
     * ones always, the one itself when the line closes it.
     */
    LineStart.Delimiter leaveAt(LineStart line) {
        for (int i = boundaries.size() - 1; i >= 0; i--) {
            LineStart.Delimiter found = line.delimiterOf(boundaries.get(i));
            if (found != LineStart.Delimiter.NONE) {
                int keep = found == LineStart.Delimiter.CLOSES ? i : i + 1;
                boundaries.subList(keep, boundaries.size()).clear();
                return found;
            }
        }
        return LineStart.Delimiter.NONE;
    }
}
