package dev.strongroom.vault.store.azure;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.storage.blob.models.BlobErrorCode;
import com.azure.storage.blob.models.BlobStorageException;
import dev.strongroom.vault.store.AccessRefusedException;
import dev.strongroom.vault.store.BucketMissingException;
import dev.strongroom.vault.store.ObjectExistsException;
import dev.strongroom.vault.store.ObjectMissingException;
import dev.strongroom.vault.store.ObjectRetainedException;
import dev.strongroom.vault.store.StoreException;
import dev.strongroom.vault.store.connection.ConnectionFailures;
import dev.strongroom.vault.store.connection.StoreConnection;
import dev.strongroom.vault.store.location.AzureLocation;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Says what the service's failures mean (Blob Storage REST API, "Blob Storage error codes"). */
final class AzureFailures {
    private final AzureLocation location;
    private final ConnectionFailures connection;

    AzureFailures(AzureLocation location, StoreConnection connection) {
        this.location = location;
        this.connection = new ConnectionFailures(location, connection);
    }

    /** A request that may fail. */
    interface Request<T> {
        T send();
    }

    <T> T translated(String object, Request<T> request) throws IOException {
        try {
            return request.send();
        } catch (BlobStorageException e) {
            throw service(e, object);
        } catch (ClientAuthenticationException e) {
            throw new AccessRefusedException("Azure gives this machine no identity that may use " + location
                    + ". Assign one that has the role Storage Blob Data Contributor.", e);
        } catch (RuntimeException e) {
            throw client(e);
        }
    }

    /** The SDK wraps what happens on its way in exceptions of many kinds. */
    private IOException client(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException || Thread.currentThread().isInterrupted()) {
                Thread.currentThread().interrupt();
                InterruptedIOException stopped = new InterruptedIOException("This was stopped.");
                stopped.initCause(failure);
                return stopped;
            }
            if (cause instanceof IOException || cause instanceof TimeoutException) {
                return unreachable(failure);
            }
        }
        throw failure;
    }

    private StoreException unreachable(RuntimeException failure) {
        return connection.explain(failure)
                .orElseGet(
                        () -> new StoreException(location + " can't be reached. See that the account's name is right "
                                + "and that this machine may connect to it.", failure, false));
    }

    private IOException service(BlobStorageException failure, String object) {
        Optional<StoreException> ofProxy = connection.answered(failure.getStatusCode(), failure);
        if (ofProxy.isPresent()) {
            return ofProxy.get();
        }
        BlobErrorCode code = failure.getErrorCode();
        if (BlobErrorCode.CONTAINER_NOT_FOUND.equals(code) || BlobErrorCode.CONTAINER_BEING_DELETED.equals(code)
                || BlobErrorCode.CONTAINER_DISABLED.equals(code)) {
            return new BucketMissingException("There is no container " + location.container()
                    + " in this storage account. Make it, or correct the address.", failure);
        }
        if (BlobErrorCode.BLOB_IMMUTABLE_DUE_TO_POLICY.equals(code)) {
            return new ObjectRetainedException(object + " is held by an immutability policy and can't be deleted yet.",
                    failure);
        }
        if (BlobErrorCode.BLOB_ALREADY_EXISTS.equals(code)) {
            return new ObjectExistsException(object + " is there already.", failure);
        }
        return byStatus(failure, object, String.valueOf(code));
    }

    private IOException byStatus(BlobStorageException failure, String object, String code) {
        int status = failure.getStatusCode();
        return switch (status) {
            case 404 -> new ObjectMissingException(object + " is not there.", failure);
            case 412 -> new ObjectExistsException(object + " is there already.", failure);
            case 401, 403 -> new AccessRefusedException(code.startsWith("Authorization")
                    ? "These credentials may not do this at " + location + " (" + code
                            + "). Give them the rights to read, "
                            + "write, delete and list; if they had them before, they were revoked."
                    : "The storage account does not accept these credentials for " + location
                            + ". They are wrong, expired or revoked; give it new ones.",
                    failure);
            default -> new StoreException("The storage at " + location + " answered: " + status + " " + code, failure,
                    status < 500 && status != 408 && status != 409 && status != 429);
        };
    }
}
