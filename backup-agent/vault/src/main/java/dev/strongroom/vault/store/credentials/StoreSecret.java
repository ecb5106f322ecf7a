package dev.strongroom.vault.store.credentials;

/** A secret that does not show itself. */
public final class StoreSecret {
    private final String text;

    private StoreSecret(String text) {
        this.text = text;
    }

    /** Keeps a secret. */
    public static StoreSecret of(String text) {
        return new StoreSecret(text);
    }

    /** The secret itself, for the library that needs it and nobody else. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "…";
    }
}
