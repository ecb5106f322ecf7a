package dev.strongroom.vault.store.decorator;

import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.local.LocalStore;

/** Puts together what lies between a vault and its store: the one place that knows the order. */
public final class StoreStack {
    private StoreStack() {}

    /**
     * From the store up: measuring sees every try by itself; limits come under the retries, so that who waits to try again
     * takes nobody's turn; the cache comes last, so that what it holds costs nothing. The result closes the store.
     */
    public static ObjectStore over(ObjectStore store, StorePolicy policy) {
        ObjectStore stack = new MeasuredStore(store, policy.observer());
        stack = new BandwidthLimitedStore(stack, policy.upload(), policy.download());
        stack = new ConcurrencyLimitedStore(stack, policy.requestsAtOnce());
        stack = new RetryingStore(stack, policy.tries(), policy.firstWait());
        return policy.cache().isPresent() ? new CachingStore(stack, new LocalStore(policy.cache().get())) : stack;
    }
}
