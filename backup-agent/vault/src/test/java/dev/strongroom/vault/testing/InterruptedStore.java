package dev.strongroom.vault.testing;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.decorator.ForwardingStore;
import dev.strongroom.vault.store.decorator.StoreOperation;
import java.io.IOException;

/** Lets something happen right before the nth request of a kind, of which it sends one at a time. */
public final class InterruptedStore extends ForwardingStore {
    private final StoreOperation operation;
    private final ObjectKind kind;
    private final Meanwhile meanwhile;
    private int left;

    /** What others do meanwhile. */
    public interface Meanwhile {
        /** Does it. */
        void run() throws VaultException;
    }

    /** @param nth counts from 1 */
    public InterruptedStore(ObjectStore store, StoreOperation operation, ObjectKind kind, int nth,
            Meanwhile meanwhile) {
        super(store);
        this.operation = operation;
        this.kind = kind;
        this.left = nth;
        this.meanwhile = meanwhile;
    }

    @Override
    protected <T> T send(StoreOperation sent, ObjectKind of, Request<T> request) throws IOException {
        if (sent != operation || of != kind) {
            return request.send();
        }
        synchronized (this) {
            left--;
            if (left == 0) {
                try {
                    meanwhile.run();
                } catch (VaultException e) {
                    throw new IllegalStateException("What happens meanwhile does not fail", e);
                }
            }
            return request.send();
        }
    }
}
