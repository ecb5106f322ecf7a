package dev.strongroom.service.rest.file;

/** Header names of RFC 9110, section 14. */
public final class RangeHeaders {
    public static final String RANGE = "Range";
    static final String ACCEPT_RANGES = "Accept-Ranges";
    static final String CONTENT_RANGE = "Content-Range";

    private RangeHeaders() {}
}
