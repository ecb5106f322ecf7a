package dev.strongroom.service.usecase;

/** The password is right, but the user signs in with a second factor too. 401. */
public final class SecondFactorRequiredException extends UseCaseException {
    private static final long serialVersionUID = 1L;

    public SecondFactorRequiredException(String message) {
        super("second-factor-required", message);
    }
}
