package dev.strongroom.simulator.microsoft.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.simulator.microsoft.http.Request;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** A fault that is to happen to some of the requests. Thread-safe. */
public final class Fault {
    private final FaultKind kind;
    private final Pattern match;
    private final int times;
    private final int status;
    private final OptionalInt retryAfter;
    private final long afterBytes;
    private final String code;
    private final AtomicInteger toSkip;
    private final AtomicInteger left;

    private Fault(FaultKind kind, JsonNode order) {
        this.kind = kind;
        match = glob(order.path("match").asText("* **"));
        times = order.path("times").asInt(1);
        status = order.path("status").asInt(503);
        retryAfter = order.has("retryAfter") ? OptionalInt.of(order.path("retryAfter").asInt()) : OptionalInt.empty();
        afterBytes = order.path("afterBytes").asLong(100);
        code = order.path("code").asText("SyncStateNotFound");
        toSkip = new AtomicInteger(order.path("skip").asInt());
        left = new AtomicInteger(times);
    }

    /**
     * Reads an order such as {@code {"kind": "throttle", "match": "GET users/*}{@code /messages/**", "skip": 3, "times": 20,
     * "retryAfter": 2}}: a star stands for a segment, two for any number of them.
     */
    public static Fault read(JsonNode order) {
        String name = order.path("kind").asText();
        String constant = name.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
        try {
            return new Fault(FaultKind.valueOf(constant), order);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "There is no fault '" + name + "'. There are: throttle, unavailable, reset, "
                            + "truncate, invalidJson, expiredDelta, expiredUpload, gone, revoked.",
                    e);
        }
    }

    /** Whether it happens to this request; if so it has happened once more. */
    boolean strikes(Request request) {
        if (left.get() <= 0 || !match.matcher(request.method() + " " + String.join("/", request.path())).matches()) {
            return false;
        }
        return toSkip.getAndDecrement() <= 0 && left.getAndDecrement() > 0;
    }

    FaultKind kind() {
        return kind;
    }

    int status() {
        return status;
    }

    OptionalInt retryAfter() {
        return retryAfter;
    }

    long afterBytes() {
        return afterBytes;
    }

    /** What the error of an expired delta says. */
    String code() {
        return code;
    }

    private static Pattern glob(String match) {
        StringBuilder regex = new StringBuilder();
        for (String part : match.split("(?<=\\*\\*)|(?=\\*\\*)", -1)) {
            regex.append(part.equals("**") ? ".*" : Pattern.quote(part).replace("*", "\\E[^/ ]*\\Q"));
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE);
    }
}
