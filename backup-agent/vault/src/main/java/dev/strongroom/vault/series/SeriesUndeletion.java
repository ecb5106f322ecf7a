package dev.strongroom.vault.series;

import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.file.StoreFailures;
import dev.strongroom.vault.retain.UndeleteReport;
import dev.strongroom.vault.retain.Undeletion;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.decorator.StorePolicy;
import dev.strongroom.vault.store.decorator.StoreStack;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * Brings back what was hidden in the vaults that go on where another one ends. Whose vault lies at the next place is known
 * from its config alone, which may be hidden too: it comes back first, and is hidden again where it is somebody else's.
 */
public final class SeriesUndeletion {
    private final StorePlaces places;
    private final StorePolicy policy;
    private final Instant since;

    /**
     * An undeletion at these places.
     *
     * @param policy by which they are asked
     * @param since what was hidden at that time or later, by the store's clock, comes back
     */
    public SeriesUndeletion(StorePlaces places, StorePolicy policy, Instant since) {
        this.places = places;
        this.policy = policy;
        this.since = since;
    }

    /**
     * Brings back the vaults after this one, puts this one and those in order ({@link
     * dev.strongroom.vault.Upkeep#settleUndeleted}) when all are back, and says what came of it; begun again, it goes on.
     *
     * @param first what was hidden of it is back already; stays the caller's
     */
    public UndeleteReport undeleteAfter(Vault first) throws VaultException {
        return undelete(first, 2).withForgotten(first.upkeep().settleUndeleted());
    }

    private UndeleteReport undelete(Vault before, int number) throws VaultException {
        try (ObjectStore store = StoreStack.over(places.open(number), policy)) {
            Undeletion undeletion = Undeletion.of(store);
            boolean shown = undeletion.undeleteConfig(since);
            Optional<Vault> found = before.successor(places.open(number));
            if (found.isPresent()) {
                try (Vault vault = found.get()) {
                    UndeleteReport report = undeletion.undelete(since).plus(undelete(vault, number + 1));
                    return report.withForgotten(vault.upkeep().settleUndeleted());
                }
            }
            if (shown) {
                store.delete(ObjectKey.CONFIG);
            }
            return UndeleteReport.NOTHING;
        } catch (IOException e) {
            throw StoreFailures.translate(e, before.location());
        }
    }
}
