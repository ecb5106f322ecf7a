package dev.strongroom.service.usecase;

/** The account asks for a second factor, which must be set up before anything else. 403. */
public final class SecondFactorSetUpRequiredException extends UseCaseException {
    private static final long serialVersionUID = 1L;

    public SecondFactorSetUpRequiredException(String message) {
        super("second-factor-set-up-required", message);
    }
}
