package dev.strongroom.vault.testing;

import dev.strongroom.vault.erase.ErasureRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Takes out whatever has such a name, wherever it is. Knows no sidecars.
 *
 * @param erased names that go
 */
public record ErasureByName(Predicate<String> erased) implements ErasureRule {
    @Override
    public boolean erases(List<String> path) {
        return erased.test(path.getLast());
    }

    @Override
    public boolean mayEraseBelow(List<String> directory) {
        return true;
    }

    @Override
    public Set<String> sidecars() {
        return Set.of();
    }

    @Override
    public Map<String, byte[]> rewrite(Set<String> gone, Map<String, byte[]> sidecars) {
        return Map.of();
    }
}
