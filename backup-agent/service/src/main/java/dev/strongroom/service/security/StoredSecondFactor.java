package dev.strongroom.service.security;

/** A user's second factor as the control database keeps it. */
public final class StoredSecondFactor {
    private final byte[] sealed;
    private final State state;

    /** Whether signing in asks for it. */
    public enum State {
        /** Not before the user has shown a code of it. */
        PENDING,
        /** It does. */
        ACTIVE
    }

    /** @param sealed the secret, sealed */
    public StoredSecondFactor(byte[] sealed, State state) {
        this.sealed = sealed.clone();
        this.state = state;
    }

    /** The secret, sealed. */
    public byte[] sealed() {
        return sealed.clone();
    }

    /** Whether signing in asks for it. */
    public State state() {
        return state;
    }
}
