package dev.strongroom.simulator.microsoft.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request as it came in, or as a batch holds it. */
public final class Request {
    private final String method;
    private final String origin;
    private final List<String> path;
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final byte[] body;

    /**
     * @param origin scheme, host and port that the client reached us by
     * @param path decoded segments after the version, e.g. {@code users, 4711, messages}
     * @param query decoded options, e.g. {@code $top}
     * @param headers by lower-case name
     * @param body not copied
     */
    public Request(String method, String origin, List<String> path, Map<String, String> query,
            Map<String, String> headers, byte[] body) {
        this.method = method;
        this.origin = origin;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
    }

    /** The same below another path. */
    public Request at(List<String> other) {
        return new Request(method, origin, other, query, headers, body);
    }

    /** The same with other query options. */
    public Request with(Map<String, String> otherQuery) {
        return new Request(method, origin, path, otherQuery, headers, body);
    }

    public String method() {
        return method;
    }

    public String origin() {
        return origin;
    }

    public List<String> path() {
        return path;
    }

    public Map<String, String> query() {
        return query;
    }

    /** Not a copy. */
    public byte[] body() {
        return body;
    }

    /** A header's value, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether the Prefer header asks for this (RFC 7240; compared without case and quotes). */
    public boolean prefers(String preference) {
        return header("prefer").map(value -> normal(value).contains(normal(preference))).orElse(false);
    }

    /** The value of a preference such as {@code odata.maxpagesize=50}. */
    public Optional<String> preference(String name) {
        for (String part : header("prefer").orElse("").split("[,;]", -1)) {
            String[] pair = part.strip().split("=", 2);
            if (pair.length == 2 && pair[0].strip().equalsIgnoreCase(name)) {
                return Optional.of(pair[1].strip().replace("\"", ""));
            }
        }
        return Optional.empty();
    }

    private static String normal(String preference) {
        return preference.replace("\"", "").replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** Without the query, whose delta tokens are long, and without headers, which hold secrets. */
    @Override
    public String toString() {
        return method + " /" + String.join("/", path);
    }
}
