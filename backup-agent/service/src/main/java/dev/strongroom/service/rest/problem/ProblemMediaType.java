package dev.strongroom.service.rest.problem;

import jakarta.ws.rs.core.MediaType;

/** The media type of problem documents (RFC 9457, section 6.1). */
public final class ProblemMediaType {
    /** As text. */
    public static final String NAME = "application/problem+json";
    /** As JAX-RS wants it. */
    public static final MediaType TYPE = MediaType.valueOf(NAME);

    private ProblemMediaType() {}
}
