package dev.strongroom.service.rest;

/** Plain HTTP was asked for where others could listen. The message says what to do. */
public final class PlainHttpRefusedException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    PlainHttpRefusedException(String message) {
        super(message);
    }
}
