package dev.strongroom.service.usecase;

/** Somebody else changed it after it was read. 412. */
public final class ChangedMeanwhileException extends UseCaseException {
    private static final long serialVersionUID = 1L;

    public ChangedMeanwhileException(String message) {
        super("changed-meanwhile", message);
    }
}
