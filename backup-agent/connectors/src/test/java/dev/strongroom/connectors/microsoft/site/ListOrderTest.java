package dev.strongroom.connectors.microsoft.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListOrderTest {
    private static Map<String, String> list(String id, String lookedUp) {
        return Map.of("list", "{\"id\":\"" + id + "\"}", "columns",
                lookedUp.isEmpty() ? "[]" : "[{\"lookup\":{\"listId\":\"" + lookedUp + "\"}}]");
    }

    @Test
    void listsComeBehindThoseThatTheyLookUp() {
        assertThat(ListOrder.of(List.of(list("a", "b"), list("b", "c"), list("c", "")))).containsExactly(2, 1, 0);
    }

    @Test
    void listsThatLookUpEachOtherOrThemselvesOrOthersThatAreNotThereComeAllTheSame() {
        assertThat(ListOrder.of(List.of(list("a", "b"), list("b", "a"), list("c", "c"), list("d", "nowhere"))))
                .containsExactly(2, 3, 0, 1);
    }

    @Test
    void aListWhoseStateCantBeReadIsNoReasonToStop() {
        assertThat(ListOrder.of(List.of(Map.of("columns", "{", "list", "["), Map.of()))).hasSize(2);
    }
}
