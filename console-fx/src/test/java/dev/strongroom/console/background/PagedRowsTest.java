package dev.strongroom.console.background;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.console.client.PageQuery;
import dev.strongroom.console.sample.Inline;
import dev.strongroom.model.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A long list")
class PagedRowsTest {
    private static final int MANY = 1_000_000;
    private final List<PageQuery> asked = new ArrayList<>();
    private final PagedRows<Integer> rows = new PagedRows<>(new Inline());

    @Test
    @DisplayName("of a million rows is shown after one page")
    void readsOnePageFirst() {
        rows.show(this::page);

        assertThat(asked).hasSize(1);
        assertThat(rows.rows()).hasSize(PageQuery.ROWS);
        assertThat(rows.state().get().loaded()).contains(Optional.of((long) MANY));
    }

    @Test
    @DisplayName("grows before its end comes into sight")
    void grows() {
        rows.show(this::page);
        rows.looked(10);
        assertThat(rows.rows()).hasSize(PageQuery.ROWS);

        rows.looked(PageQuery.ROWS - 1);
        assertThat(rows.rows()).hasSize(2 * PageQuery.ROWS).doesNotHaveDuplicates();
    }

    private Page<Integer> page(PageQuery query) {
        asked.add(query);
        var from = query.cursor().map(Integer::parseInt).orElse(0);
        return new Page<>(IntStream.range(from, from + query.limit()).boxed().toList(),
                Optional.of(Integer.toString(from + query.limit())), Optional.of((long) MANY));
    }
}
