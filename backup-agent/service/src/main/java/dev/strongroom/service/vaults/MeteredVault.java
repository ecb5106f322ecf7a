package dev.strongroom.service.vaults;

import dev.strongroom.model.job.StoreRequests;
import dev.strongroom.service.storage.RequestTotals;
import dev.strongroom.vault.store.decorator.RequestCounts;
import dev.strongroom.vault.store.price.ListPrices;
import java.util.Optional;

/** What was asked of a vault's store since the agent started, and by which prices. */
record MeteredVault(RequestCounts counts, Optional<ListPrices> prices) {
    StoreRequests total() {
        return RequestTotals.of(counts, prices);
    }
}
