package dev.strongroom.service.usecase;

/** The sign-in or the token is not valid. 401. */
public final class SignInRefusedException extends UseCaseException {
    private static final long serialVersionUID = 1L;

    public SignInRefusedException(String message) {
        super("sign-in-refused", message);
    }
}
