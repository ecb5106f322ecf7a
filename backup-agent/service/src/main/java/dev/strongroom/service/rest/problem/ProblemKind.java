package dev.strongroom.service.rest.problem;

/** The kinds of problem that the API itself tells apart; docs/problems.md explains each. */
public enum ProblemKind {
    BAD_REQUEST("bad-request", 400, "The request could not be understood."),
    MALFORMED_JSON("malformed-json", 400, "The request's body is not valid JSON."),
    SIGN_IN_REFUSED("sign-in-refused", 401, "You are not signed in."),
    SECOND_FACTOR_REQUIRED("second-factor-required", 401, "Signing in needs a code, too."),
    ACCESS_DENIED("access-denied", 403, "This account is closed to your address."),
    FORBIDDEN("forbidden", 403, "You may not do this."),
    PASSWORD_CHANGE_REQUIRED("password-change-required", 403, "The one-time password must be changed first."),
    SECOND_FACTOR_SET_UP_REQUIRED("second-factor-set-up-required", 403, "Two-factor sign-in must be set up first."),
    NOT_FOUND("not-found", 404, "There is no such thing here."),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This can't be done with this method."),
    NOT_ACCEPTABLE("not-acceptable", 406, "The answer does not exist in the format that was asked for."),
    REQUEST_TIMEOUT("request-timeout", 408, "The request took too long to arrive."),
    CONFLICT("conflict", 409, "This contradicts the present state."),
    CHANGED_MEANWHILE("changed-meanwhile", 412, "Somebody else changed this meanwhile."),
    REQUEST_TOO_LARGE("request-too-large", 413, "The request is too large."),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The request's body is in a format that is not read here."),
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", 416, "The file has no such part."),
    INVALID_INPUT("invalid-input", 422, "Something that was given is not valid."),
    PRECONDITION_REQUIRED("precondition-required", 428, "The request must say which version it changes."),
    TOO_MANY_ATTEMPTS("too-many-attempts", 429, "Too many attempts."),
    INTERNAL_ERROR("internal-error", 500, "The agent made a mistake."),
    PROVIDER_FAILED("provider-failed", 502, "The provider could not do its part."),
    UNAVAILABLE("unavailable", 503, "Something that the agent needs is not available.");

    private final String code;
    private final int status;
    private final String title;

    ProblemKind(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The stable URI of a kind of problem with this code. */
    static String uri(String code) {
        return "urn:strongroom:problem:" + code;
    }

    /** The stable URI of the kind. */
    public String uri() {
        return uri(code);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The same sentence for every problem of the kind. */
    public String title() {
        return title;
    }
}
