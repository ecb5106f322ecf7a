package dev.strongroom.vault.store.google;

import com.google.cloud.storage.StorageException;
import dev.strongroom.vault.store.AccessRefusedException;
import dev.strongroom.vault.store.BucketMissingException;
import dev.strongroom.vault.store.ObjectExistsException;
import dev.strongroom.vault.store.ObjectMissingException;
import dev.strongroom.vault.store.ObjectRetainedException;
import dev.strongroom.vault.store.StoreException;
import dev.strongroom.vault.store.connection.ConnectionFailures;
import dev.strongroom.vault.store.connection.StoreConnection;
import dev.strongroom.vault.store.location.GoogleLocation;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Locale;
import java.util.Optional;

/** Says what the service's failures mean (Cloud Storage JSON API, "HTTP status and error codes"). */
final class GoogleFailures {
    private final GoogleLocation location;
    private final ConnectionFailures connection;

    GoogleFailures(GoogleLocation location, StoreConnection connection) {
        this.location = location;
        this.connection = new ConnectionFailures(location, connection);
    }

    /** A request that may fail. */
    interface Request<T> {
        T send() throws IOException;
    }

    <T> T translated(String object, Request<T> request) throws IOException {
        try {
            return request.send();
        } catch (StorageException e) {
            throw service(e, object);
        } catch (IOException e) {
            if (e.getCause() instanceof StorageException wrapped) {
                throw service(wrapped, object);
            }
            throw e;
        }
    }

    private IOException service(StorageException failure, String object) {
        if (Thread.currentThread().isInterrupted()) {
            InterruptedIOException stopped = new InterruptedIOException("This was stopped.");
            stopped.initCause(failure);
            return stopped;
        }
        Optional<StoreException> ofProxy = connection.answered(failure.getCode(), failure);
        if (ofProxy.isPresent()) {
            return ofProxy.get();
        }
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return switch (failure.getCode()) {
            case 404 -> message.contains("bucket does not exist") ? noBucket(failure)
                    : new ObjectMissingException(object + " is not there.", failure);
            case 412 -> new ObjectExistsException(object + " is there already.", failure);
            case 401 -> new AccessRefusedException("Google does not accept these credentials for " + location
                    + ". They are wrong, expired or revoked; give it new ones.", failure);
            case 403 -> message.contains("retention") || message.contains("hold")
                    ? new ObjectRetainedException(object + " is held by the bucket and can't be deleted yet.", failure)
                    : new AccessRefusedException("These credentials may not do this at " + location
                            + ". Give them the role Storage Object Admin on the bucket.", failure);
            case 0 -> unreachable(failure);
            default -> new StoreException("The storage at " + location + " answered: " + failure.getCode() + " "
                    + failure.getReason(), failure, !mayPass(failure.getCode()));
        };
    }

    private static boolean mayPass(int status) {
        return (status >= 500 && status != 501) || status == 408 || status == 409 || status == 429;
    }

    private StoreException unreachable(StorageException failure) {
        Optional<StoreException> onTheWay = connection.explain(failure);
        if (onTheWay.isPresent()) {
            return onTheWay.get();
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getName().startsWith("com.google.auth.")
                    || String.valueOf(cause.getMessage()).contains("invalid_grant")) {
                return new AccessRefusedException("Google gives no access for these credentials to " + location
                        + ". They are wrong, disabled or revoked; give it new ones.", failure);
            }
        }
        return new StoreException(location + " can't be reached. See that this machine may connect to Google.", failure,
                false);
    }

    BucketMissingException noBucket(Throwable cause) {
        return new BucketMissingException("There is no bucket " + location.bucket()
                + " at Google that these credentials can see. Make it, or correct the address.", cause);
    }
}
