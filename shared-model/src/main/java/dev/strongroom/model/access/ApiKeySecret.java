package dev.strongroom.model.access;

/** A new key with its secret, which is told once; hidden by {@code toString}. */
public record ApiKeySecret(ApiKeyView key, String clientSecret) {
    @Override
    public String toString() {
        return "ApiKeySecret[key=" + key + ", clientSecret=***]";
    }
}
