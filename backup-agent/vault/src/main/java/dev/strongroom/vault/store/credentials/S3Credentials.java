package dev.strongroom.vault.store.credentials;

import java.util.Optional;

/** Who asks an S3 service. */
public sealed interface S3Credentials extends StoreCredentials {
    /**
     * A pair of keys.
     *
     * @param session for keys that are good for a while only
     */
    record Keys(String accessKey, StoreSecret secretKey, Optional<StoreSecret> session) implements S3Credentials {}

    /**
     * A role that is taken on with other credentials, and taken on anew before it runs out.
     *
     * @param arn the role's name
     * @param externalId what the role's owner asks for beside it
     * @param base keys, or {@link Ambient} when empty
     */
    record Role(String arn, Optional<String> externalId, Optional<Keys> base) implements S3Credentials {}
}
