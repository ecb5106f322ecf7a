package dev.strongroom.model.session;

/**
 * {@code GET /api/v1/me/second-factor}.
 *
 * @param recoveryCodes how many of the user's recovery codes were not used yet
 */
public record SecondFactorView(State state, int recoveryCodes) {
    /** Whether signing in asks for a code. */
    public enum State {
        /** It does not. */
        OFF,
        /** Not yet: the user has not shown a code of the new secret. */
        PENDING,
        /** It does. */
        ON
    }
}
