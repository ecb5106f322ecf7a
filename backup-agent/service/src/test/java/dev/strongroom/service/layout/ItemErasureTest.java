package dev.strongroom.service.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.formats.sidecar.ItemLine;
import dev.strongroom.formats.sidecar.JsonLines;
import dev.strongroom.formats.sidecar.StateLine;
import dev.strongroom.vault.DamagedVaultException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ItemErasureTest {
    private static final List<String> PATH = List.of("anna@example.org", "mail", "INBOX", "2024", "05", "a.eml");

    private final ItemErasure erasure = ItemErasure.at(List.of(PATH));

    private static ItemLine item(String id, String file) {
        return new ItemLine(1, id, Optional.empty(), file, "0".repeat(64), 7, Instant.EPOCH, Optional.empty(),
                "<" + id + "@example.org>", "from", "to", "subject of " + id, 0);
    }

    private static StateLine state(String id) {
        return new StateLine(1, id, List.of("\\Seen"));
    }

    @Test
    void onlyTheItemGoesAndOnlyItsDirectoriesAreLookedInto() {
        assertThat(erasure.erases(PATH)).isTrue();
        assertThat(erasure.erases(PATH.subList(0, 5))).isFalse();
        assertThat(erasure.mayEraseBelow(PATH.subList(0, 5))).isTrue();
        assertThat(erasure.mayEraseBelow(PATH.subList(0, 1))).isTrue();
        assertThat(erasure.mayEraseBelow(List.of("bob@example.org"))).isFalse();
    }

    @Test
    void linesOfTheItemGoFromBothSidecars() throws Exception {
        Map<String, byte[]> rewritten = erasure.rewrite(Set.of("a.eml"), Map.of(
                "items.jsonl", JsonLines.ITEMS.bytes(List.of(item("1.1", "a.eml"), item("1.2", "b.eml"))),
                "state.jsonl", JsonLines.STATES.bytes(List.of(state("1.1"), state("1.2")))));

        assertThat(JsonLines.ITEMS.read(Objects.requireNonNull(rewritten.get("items.jsonl"))))
                .containsExactly(item("1.2", "b.eml"));
        assertThat(JsonLines.STATES.read(Objects.requireNonNull(rewritten.get("state.jsonl"))))
                .containsExactly(state("1.2"));
    }

    @Test
    void directoriesWithoutSidecarsHaveNothingToRewrite() throws Exception {
        assertThat(erasure.rewrite(Set.of("a.eml"), Map.of())).isEmpty();
    }

    @Test
    void damagedSidecarsEndTheErasure() {
        Map<String, byte[]> sidecars = Map.of("items.jsonl", "no JSON".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> erasure.rewrite(Set.of("a.eml"), sidecars)).isInstanceOf(DamagedVaultException.class);
    }
}
