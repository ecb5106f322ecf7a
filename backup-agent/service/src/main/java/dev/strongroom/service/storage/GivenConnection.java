package dev.strongroom.service.storage;

import dev.strongroom.model.storage.StorageCredentials;
import dev.strongroom.model.storage.StorageOptions;
import dev.strongroom.model.storage.StorageProxy;
import dev.strongroom.net.HttpProxy;
import dev.strongroom.net.TrustedAuthorities;
import dev.strongroom.net.UnreadableAuthorityException;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.vault.store.connection.BucketLookup;
import dev.strongroom.vault.store.connection.StoreConnection;
import dev.strongroom.vault.store.location.GoogleLocation;
import dev.strongroom.vault.store.location.LocalLocation;
import dev.strongroom.vault.store.location.S3Location;
import dev.strongroom.vault.store.location.SftpLocation;
import dev.strongroom.vault.store.location.StoreLocation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Makes of what a user gave the way to a store; {@link InvalidInputException} names the field that is wrong, or of another
 * kind of storage.
 */
final class GivenConnection {
    private static final String LOOKUP = "options.bucketLookup";
    private static final String AUTHORITY = "options.certificateAuthority";
    private static final String ENDPOINT = "options.endpoint";
    private static final String PROXY = "options.proxy";

    private final StoreLocation location;
    private final StorageOptions options;
    private final StorageCredentials given;

    private GivenConnection(StoreLocation location, StorageOptions options, StorageCredentials given) {
        this.location = location;
        this.options = options;
        this.given = given;
    }

    static StoreConnection of(StoreLocation location, StorageOptions options, StorageCredentials given) {
        return new GivenConnection(location, options, given).connection();
    }

    private StoreConnection connection() {
        if (location instanceof LocalLocation || location instanceof SftpLocation) {
            refuse(options.certificateAuthority().isPresent(), AUTHORITY,
                    "This kind of storage shows no certificate. Leave the certificate authority out.");
            refuse(options.proxy().isPresent(), PROXY,
                    "This kind of storage is not reached through an HTTP proxy. Leave the proxy out.");
        }
        refuse(options.bucketLookup().isPresent() && !(location instanceof S3Location), LOOKUP,
                "Only an S3 service can be told where requests name the bucket. Leave this out.");
        return new StoreConnection(options.region(), lookup(), endpoint(), authorities(), proxy());
    }

    private static void refuse(boolean foreign, String field, String message) {
        if (foreign) {
            throw new InvalidInputException(field, message);
        }
    }

    private BucketLookup lookup() {
        return options.bucketLookup().map(wished -> switch (wished) {
            case AUTO -> BucketLookup.AUTO;
            case PATH -> BucketLookup.PATH;
            case DNS -> BucketLookup.DNS;
        }).orElse(BucketLookup.AUTO);
    }

    /** Of Google alone: Azure's goes with the account. */
    private Optional<URI> endpoint() {
        Optional<URI> endpoint = location instanceof GoogleLocation
                ? options.endpoint().map(String::strip).filter(text -> !text.isEmpty()).map(GivenConnection::address)
                : Optional.empty();
        // Whoever runs that server could sign in at Google with what this machine would send it.
        refuse(endpoint.isPresent() && given.method() == StorageCredentials.Method.MACHINE, ENDPOINT,
                "This agent's machine signs in at Google alone. Give the key of a service account, or leave the"
                        + " endpoint out.");
        return endpoint;
    }

    private static URI address(String text) {
        try {
            URI uri = new URI(text);
            if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Told below like every other text that is no address.
        }
        throw new InvalidInputException(ENDPOINT, "Write the endpoint as https://HOST:PORT.");
    }

    private Optional<TrustedAuthorities> authorities() {
        Optional<String> pem = options.certificateAuthority().filter(text -> !text.isBlank());
        try {
            return pem.isPresent() ? Optional.of(TrustedAuthorities.of(pem.get())) : Optional.empty();
        } catch (UnreadableAuthorityException e) {
            throw new InvalidInputException(AUTHORITY, String.valueOf(e.getMessage()));
        }
    }

    private Optional<HttpProxy> proxy() {
        String password = given.proxyPassword().orElse("");
        if (options.proxy().isEmpty()) {
            refuse(!password.isEmpty(), PROXY, "Name the proxy's host and port, or leave its password out.");
            return Optional.empty();
        }
        StorageProxy proxy = options.proxy().get();
        String host = proxy.host().strip();
        String user = proxy.user().strip();
        refuse(!HttpProxy.isHost(host), PROXY + ".host",
                "Write the proxy's host as a name or an address alone, without http:// and without the port.");
        refuse(user.isEmpty() && !password.isEmpty(), PROXY + ".user",
                "Name the proxy's user, whose password this is.");
        refuse(!user.isEmpty() && password.isEmpty(), "credentials.proxyPassword",
                "Give the password of the proxy's user, or leave the user out.");
        return Optional.of(new HttpProxy(host, proxy.port(), user, password));
    }
}
