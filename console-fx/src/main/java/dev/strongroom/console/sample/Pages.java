package dev.strongroom.console.sample;

import dev.strongroom.console.client.PageQuery;
import dev.strongroom.model.page.Page;
import java.util.List;
import java.util.Optional;

/** Cuts pages out of whole lists; the cursor is the index of the next row. */
final class Pages {
    private Pages() {}

    static <T> Page<T> of(List<T> all, PageQuery query) {
        var from = query.cursor().map(Integer::parseInt).orElse(0);
        var to = Math.min(all.size(), from + query.limit());
        var next = to < all.size() ? Optional.of(Integer.toString(to)) : Optional.<String>empty();
        return new Page<>(all.subList(from, to), next, Optional.of((long) all.size()));
    }
}
