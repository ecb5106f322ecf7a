package dev.strongroom.console.navigation;

import java.util.List;
import java.util.Optional;

/** The steps of a wizard in their order. */
public record Steps<S>(List<S> all) {
    public Steps {
        all = List.copyOf(all);
    }

    /** The place of a step, from 0. */
    public int index(S step) {
        return all.indexOf(step);
    }

    /** The step that follows. */
    public Optional<S> after(S step) {
        return all.stream().skip(index(step) + 1L).findFirst();
    }

    /** The step before. */
    public Optional<S> before(S step) {
        var index = index(step);
        return index == 0 ? Optional.empty() : Optional.of(all.get(index - 1));
    }
}
