package dev.strongroom.vault.store.s3;

import dev.strongroom.vault.store.AccessRefusedException;
import dev.strongroom.vault.store.BucketMissingException;
import dev.strongroom.vault.store.NoSpaceException;
import dev.strongroom.vault.store.ObjectExistsException;
import dev.strongroom.vault.store.ObjectMissingException;
import dev.strongroom.vault.store.StoreException;
import dev.strongroom.vault.store.connection.ConnectionFailures;
import dev.strongroom.vault.store.connection.StoreConnection;
import dev.strongroom.vault.store.location.S3Location;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sts.model.StsException;

/**
 * Says what the service's failures mean (Amazon S3 API Reference, "Error responses"), and those of servers that are like
 * it.
 */
final class S3Failures {
    private final S3Location location;
    private final ConnectionFailures connection;

    S3Failures(S3Location location, StoreConnection connection) {
        this.location = location;
        this.connection = new ConnectionFailures(location, connection);
    }

    /** A request that may fail. */
    interface Request<T> {
        T send();
    }

    <T> T translated(S3Action action, String object, Request<T> request) throws IOException {
        try {
            return request.send();
        } catch (S3Exception e) {
            throw service(e, action, object);
        } catch (StsException e) {
            throw new AccessRefusedException("The role for " + location + " could not be taken on: " + message(e)
                    + " See that the role's name is right and that it trusts these credentials.", e);
        } catch (SdkException e) {
            throw client(e);
        }
    }

    private IOException client(SdkException failure) {
        if (failure instanceof AbortedException || Thread.currentThread().isInterrupted()) {
            Thread.currentThread().interrupt();
            InterruptedIOException stopped = new InterruptedIOException("This was stopped.");
            stopped.initCause(failure);
            return stopped;
        }
        if (String.valueOf(failure.getMessage()).contains("Unable to load credentials")) {
            return new AccessRefusedException("This machine has no credentials for " + location
                    + ". Give it keys or a role.", failure);
        }
        return connection.explain(failure)
                .orElseGet(() -> new StoreException(location + " can't be reached. See that the address is right and "
                        + "that this machine may connect to it.", failure, false));
    }

    private IOException service(S3Exception failure, S3Action action, String object) {
        Optional<StoreException> ofProxy = isSilent(failure)
                ? connection.answeredForConnect(failure.statusCode(), failure)
                : connection.answered(failure.statusCode(), failure);
        if (ofProxy.isPresent()) {
            return ofProxy.get();
        }
        return switch (code(failure)) {
            case "NoSuchKey", "NoSuchVersion" -> new ObjectMissingException(object + " is not there.", failure);
            case "PreconditionFailed" -> new ObjectExistsException(object + " is there already.", failure);
            case "NoSuchBucket" -> new BucketMissingException(
                    "There is no bucket " + location.bucket() + " at " + location.endpoint()
                            + ". Make it, or correct the address.",
                    failure);
            case "PermanentRedirect", "TemporaryRedirect", "AuthorizationHeaderMalformed",
                    "IllegalLocationConstraintException" ->
                elsewhere(failure);
            case "InvalidAccessKeyId", "SignatureDoesNotMatch", "ExpiredToken", "InvalidToken", "InvalidClientTokenId",
                    "TokenRefreshRequired", "UserSuspended" ->
                new AccessRefusedException("The storage at " + location
                        + " does not accept these keys. They are wrong, expired or revoked; give it new ones.",
                        failure);
            case "RequestTimeTooSkewed" -> new StoreException("The clock of this machine is wrong: the storage at "
                    + location + " refuses its requests. Set the clock.", failure, true);
            case "QuotaExceeded", "XMinioStorageFull", "InsufficientStorage" -> new NoSpaceException(
                    "The storage at " + location + " is full.", failure);
            default -> byStatus(failure, action, object);
        };
    }

    /**
     * Whether an answer on the way to TLS has nothing of the protocol: Apache's client hands out what a proxy says that does
     * not connect as if the server had said it. What an answer to HEAD may lack a header for is taken for the server's.
     */
    private boolean isSilent(S3Exception failure) {
        return "https".equals(location.endpoint().getScheme()) && code(failure).isEmpty()
                && failure.statusCode() != 404 && failure.statusCode() != 412
                && Optional.ofNullable(failure.awsErrorDetails())
                        .map(AwsErrorDetails::sdkHttpResponse)
                        .filter(response -> response.headers().keySet().stream().anyMatch(S3Failures::isOfService))
                        .isEmpty();
    }

    private static boolean isOfService(String header) {
        return header.toLowerCase(Locale.ROOT).startsWith("x-amz-");
    }

    private IOException byStatus(S3Exception failure, S3Action action, String object) {
        if (failure.statusCode() == 400 && region(failure).isPresent()) {
            return elsewhere(failure); // as an answer to HEAD, which has no body to say so
        }
        return switch (failure.statusCode()) {
            case 301, 307 -> elsewhere(failure);
            case 401, 403 -> new AccessRefusedException("These credentials may not " + action.words() + " at "
                    + location + ". Give them the permission " + action.permission()
                    + "; if they had it before, they were revoked.", failure);
            case 404 -> new ObjectMissingException(object + " is not there.", failure);
            case 412 -> new ObjectExistsException(object + " is there already.", failure);
            case 507 -> new NoSpaceException("The storage at " + location + " is full.", failure);
            default -> new StoreException("The storage at " + location + " answered: " + message(failure), failure,
                    !mayPass(failure.statusCode()));
        };
    }

    /** 409 says that two writers got into each other's way, which the next try settles. */
    private static boolean mayPass(int status) {
        return (status >= 500 && status != 501) || status == 408 || status == 409 || status == 425 || status == 429;
    }

    private BucketMissingException elsewhere(S3Exception failure) {
        String region = region(failure).map(name -> "the region " + name).orElse("another region");
        return new BucketMissingException("The bucket " + location.bucket() + " lies in " + region
                + ". Write its address with that region's host, as s3:https://s3.REGION.amazonaws.com/"
                + location.bucket() + ".", failure);
    }

    /** Where the bucket lies, if the service says so. */
    private static Optional<String> region(S3Exception failure) {
        return Optional.ofNullable(failure.awsErrorDetails())
                .map(AwsErrorDetails::sdkHttpResponse)
                .flatMap(response -> response.firstMatchingHeader("x-amz-bucket-region"));
    }

    /** The service's word for a failure; answers to HEAD have no body that says it. */
    static String code(AwsServiceException failure) {
        AwsErrorDetails details = failure.awsErrorDetails();
        String code = details == null ? null : details.errorCode();
        return code == null ? "" : code;
    }

    private static String message(AwsServiceException failure) {
        AwsErrorDetails details = failure.awsErrorDetails();
        String message = details == null ? null : details.errorMessage();
        return message == null || message.isBlank() ? failure.statusCode() + " " + code(failure) : message;
    }
}
