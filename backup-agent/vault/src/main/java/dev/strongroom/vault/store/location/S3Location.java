package dev.strongroom.vault.store.location;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a bucket of Amazon S3, or of a server that speaks its protocol.
 *
 * @param endpoint scheme, host and port of the service
 * @param prefix without slashes at its ends; empty for the whole bucket
 */
public record S3Location(URI endpoint, String bucket, String prefix) implements StoreLocation {
    private static final Pattern AMAZON =
            Pattern.compile("s3(?:[.-]dualstack)?(?:[.-]([a-z0-9-]+))?\\.amazonaws\\.com(?:\\.cn)?");

    public S3Location {
        prefix = Prefix.normalized(prefix);
    }

    /** Whether the service is Amazon's own. */
    public boolean amazon() {
        return AMAZON.matcher(endpoint.getHost()).matches();
    }

    /** The region that the endpoint names. */
    public Optional<String> region() {
        Matcher amazon = AMAZON.matcher(endpoint.getHost());
        return amazon.matches() ? Optional.ofNullable(amazon.group(1)) : Optional.empty();
    }

    @Override
    public S3Location within(String directory) {
        return new S3Location(endpoint, bucket, Prefix.within(prefix, directory));
    }

    @Override
    public S3Location beside(String ending) {
        return new S3Location(endpoint, bucket, Prefix.beside(prefix, ending));
    }

    @Override
    public String toString() {
        return "s3:" + endpoint + "/" + bucket + Prefix.afterBucket(prefix);
    }
}
