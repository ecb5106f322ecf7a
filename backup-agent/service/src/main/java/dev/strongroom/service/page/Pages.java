package dev.strongroom.service.page;

import dev.strongroom.model.page.Page;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes pages of rows. */
public final class Pages {
    private Pages() {}

    /**
     * A page of at most {@code limit} rows.
     *
     * @param rows from the page's place on, in order; one more than {@code limit} says that there is a next page
     * @param place where a row lies in the list
     */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, PageCursor> place, Function<R, T> view,
            Optional<Long> total) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        Optional<String> next = more ? Optional.of(place.apply(shown.getLast()).encoded()) : Optional.empty();
        return new Page<>(shown.stream().map(view).toList(), next, total);
    }
}
