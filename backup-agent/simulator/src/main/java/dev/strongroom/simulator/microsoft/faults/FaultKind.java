package dev.strongroom.simulator.microsoft.faults;

/** What can go wrong on order. */
public enum FaultKind {
    /** 429, with Retry-After when the order names it. */
    THROTTLE,
    /** A status of 500 and up. */
    UNAVAILABLE,
    /** The connection is reset after so many bytes of the body. */
    RESET,
    /** The connection ends after so many bytes of the body. */
    TRUNCATE,
    /** JSON that is cut off, in an answer that is whole. */
    INVALID_JSON,
    /** 410: the delta token is too old. */
    EXPIRED_DELTA,
    /** 404: the upload session is over. */
    EXPIRED_UPLOAD,
    /** 404: the item is gone. */
    GONE,
    /** 403: the administrator took the consent back. */
    REVOKED
}
