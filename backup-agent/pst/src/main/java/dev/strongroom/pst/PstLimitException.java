package dev.strongroom.pst;

/** Something is larger than the format can hold. The item can be left out, and the file be finished without it. */
public final class PstLimitException extends PstException {
    private static final long serialVersionUID = 1L;

    /** @param message what is too large, and how large it may be */
    public PstLimitException(String message) {
        super(message);
    }

    @Override
    public String code() {
        return "pst-limit";
    }
}
