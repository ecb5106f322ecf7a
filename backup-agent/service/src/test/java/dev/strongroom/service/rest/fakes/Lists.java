package dev.strongroom.service.rest.fakes;

import dev.strongroom.model.page.Page;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.PageRequest;
import java.util.List;
import java.util.Optional;

/** Pages of lists in memory. */
final class Lists {
    private Lists() {}

    /** The page whose cursor is the index of its first row. */
    static <T> Page<T> page(List<T> rows, PageRequest request) {
        int from = request.cursor().map(Lists::index).orElse(0);
        int to = Math.min(rows.size(), from + request.limit());
        Optional<String> next = to < rows.size() ? Optional.of("row-" + to) : Optional.empty();
        return new Page<>(rows.subList(from, to), next, Optional.of((long) rows.size()));
    }

    private static int index(String cursor) {
        if (!cursor.matches("row-\\d+")) {
            throw new InvalidInputException("cursor", "This cursor is not from here.");
        }
        return Integer.parseInt(cursor.substring("row-".length()));
    }
}
