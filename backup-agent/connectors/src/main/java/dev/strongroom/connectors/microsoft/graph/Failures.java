package dev.strongroom.connectors.microsoft.graph;

import com.google.gson.JsonParseException;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.kiota.ApiException;
import com.microsoft.kiota.serialization.JsonParseNodeFactory;
import dev.strongroom.connectors.microsoft.graph.GraphFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Turns what the SDK throws, and answers that are refusals, into failures. */
final class Failures {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int UNAVAILABLE = 503;
    private static final int FULL = 507;
    private static final int TIMEOUT = 408;
    private static final String RETRY_AFTER = "Retry-After";
    /** With these codes Exchange says that a sync state is of no use any more; Microsoft documents no list. */
    private static final Set<String> EXPIRED = Set.of("SyncStateNotFound", "syncStateNotFound", "SyncStateInvalid",
            "ErrorInvalidSyncStateData", "Directory_ResyncRequired", "resyncRequired");

    private Failures() {}

    /** What a call of the SDK failed of; errors of our own go on as they are. */
    static GraphFailure of(RuntimeException thrown) {
        if (thrown instanceof ApiException refused) {
            String code = thrown instanceof ODataError error && error.getError() != null
                    ? Optional.ofNullable(error.getError().getCode()).orElse("")
                    : "";
            Optional<String> retryAfter = Optional.ofNullable(refused.getResponseHeaders())
                    .map(headers -> headers.get(RETRY_AFTER))
                    .flatMap(values -> values.stream().findFirst());
            return of(refused.getResponseStatusCode(), code, String.valueOf(refused.getMessage()), retryAfter, thrown);
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof JsonParseException) {
                return GraphFailure.broken(cause);
            }
        }
        throw thrown;
    }

    /** What an answer that is no success says. */
    static GraphFailure of(Response response) throws IOException {
        Optional<String> retryAfter = Optional.ofNullable(response.header(RETRY_AFTER));
        ResponseBody body = response.body();
        if (body == null) {
            return of(response.code(), "", response.message(), retryAfter, new IOException("No body"));
        }
        try (InputStream json = body.byteStream()) {
            ODataError error = new JsonParseNodeFactory().getParseNode("application/json", json)
                    .getObjectValue(ODataError::createFromDiscriminatorValue);
            String code = error.getError() == null ? "" : Optional.ofNullable(error.getError().getCode()).orElse("");
            return of(response.code(), code, String.valueOf(error.getMessage()), retryAfter, error);
        } catch (RuntimeException unreadable) {
            return of(response.code(), "", response.message(), retryAfter, unreadable);
        }
    }

    private static GraphFailure of(int status, String code, String message, Optional<String> retryAfter,
            Throwable cause) {
        Optional<Duration> wait = retryAfter.flatMap(Failures::duration);
        return new GraphFailure(kind(status, code, wait.isPresent()), code, message, wait, Optional.of(cause));
    }

    private static Kind kind(int status, String code, boolean saysHowLong) {
        if (EXPIRED.contains(code)) {
            return Kind.EXPIRED;
        }
        return switch (status) {
            case UNAUTHORIZED -> Kind.TOKEN_REFUSED;
            case FORBIDDEN -> Kind.FORBIDDEN;
            case NOT_FOUND -> Kind.NOT_FOUND;
            case GONE -> Kind.EXPIRED;
            case TOO_MANY -> Kind.THROTTLED;
            case UNAVAILABLE -> saysHowLong ? Kind.THROTTLED : Kind.BROKEN;
            case TIMEOUT -> Kind.BROKEN;
            case FULL, NOT_IMPLEMENTED -> Kind.REFUSED;
            default -> status >= SERVER_ERROR ? Kind.BROKEN : Kind.REFUSED;
        };
    }

    /** Seconds or a date (RFC 9110, section 10.2.3). */
    private static Optional<Duration> duration(String header) {
        String value = header.strip();
        if (value.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            Duration left = Duration.between(Instant.now(), until);
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }
}
