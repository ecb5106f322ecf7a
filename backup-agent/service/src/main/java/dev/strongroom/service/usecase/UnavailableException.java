package dev.strongroom.service.usecase;

/** Something that the agent needs fails: the vault, the disk, the provider. 503, or 502 for a provider. */
public final class UnavailableException extends UseCaseException {
    private static final long serialVersionUID = 1L;

    /** @param code the code of the failure below, e.g. {@code damaged-vault} */
    public UnavailableException(String code, String message, Throwable cause) {
        super(code, message, cause);
    }
}
