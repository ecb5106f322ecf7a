package dev.strongroom.vault.file;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.StoreFailedException;
import dev.strongroom.vault.StoreFullException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.store.AccessRefusedException;
import dev.strongroom.vault.store.BucketMissingException;
import dev.strongroom.vault.store.NoSpaceException;
import dev.strongroom.vault.store.ObjectMissingException;
import dev.strongroom.vault.store.ObjectRetainedException;
import dev.strongroom.vault.store.ProxyRefusedException;
import dev.strongroom.vault.store.ProxyUnreachableException;
import dev.strongroom.vault.store.UntrustedServerException;
import java.io.IOException;

/** Says what a store's failure means for a vault. */
public final class StoreFailures {
    private StoreFailures() {}

    /**
     * The failure that a caller of the vault sees.
     *
     * @param location of the store
     */
    public static VaultException translate(IOException failure, String location) {
        return switch (failure) {
            case NoSpaceException full -> new StoreFullException(
                    "There is no space left at " + location + ". Make room there; the next backup goes on.", full);
            case ObjectMissingException missing -> new DamagedVaultException("A file of the vault at " + location
                    + " is gone. Run a check to see what is missing. " + missing.getMessage(), missing);
            case AccessRefusedException _,BucketMissingException _,ObjectRetainedException _,ProxyRefusedException _,ProxyUnreachableException _,UntrustedServerException _ ->
                new StoreFailedException(reason(failure), failure);
            default -> new StoreFailedException("The storage at " + location
                    + " did not work. See that it is reachable and try again. " + reason(failure), failure);
        };
    }

    private static String reason(IOException failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
