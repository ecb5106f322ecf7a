package dev.strongroom.vault.store.connection;

import dev.strongroom.net.HttpProxy;
import dev.strongroom.net.TrustedAuthorities;
import java.net.URI;
import java.util.Optional;

/**
 * How a store is reached, where its location does not say it.
 *
 * @param region of an S3 bucket; empty for the one that the endpoint names, else the machine's setting, else
 *     {@code us-east-1}
 * @param lookup where requests to an S3 service name the bucket
 * @param endpoint of a server that stands in for Google's own; other locations or credentials name theirs
 * @param authorities trusted besides the system's
 */
public record StoreConnection(Optional<String> region, BucketLookup lookup, Optional<URI> endpoint,
        Optional<TrustedAuthorities> authorities, Optional<HttpProxy> proxy) {
    /** Nothing beyond the location. */
    public static final StoreConnection DIRECT = new StoreConnection(Optional.empty(), BucketLookup.AUTO,
            Optional.empty(), Optional.empty(), Optional.empty());

    public StoreConnection withLookup(BucketLookup other) {
        return new StoreConnection(region, other, endpoint, authorities, proxy);
    }

    public StoreConnection withEndpoint(URI other) {
        return new StoreConnection(region, lookup, Optional.of(other), authorities, proxy);
    }

    public StoreConnection withAuthorities(TrustedAuthorities others) {
        return new StoreConnection(region, lookup, endpoint, Optional.of(others), proxy);
    }

    public StoreConnection withProxy(HttpProxy other) {
        return new StoreConnection(region, lookup, endpoint, authorities, Optional.of(other));
    }
}
