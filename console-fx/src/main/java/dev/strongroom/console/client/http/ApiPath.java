package dev.strongroom.console.client.http;

import dev.strongroom.console.client.PageQuery;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A path under {@code /api/v1}, with every segment and parameter encoded (RFC 3986, section 2). Immutable. */
record ApiPath(String text) {
    static final ApiPath ROOT = new ApiPath("/api/v1");

    /** One segment further. */
    ApiPath to(String segment) {
        return new ApiPath(text + "/" + encode(segment));
    }

    /** Several segments further. */
    ApiPath to(String first, String... more) {
        var path = to(first);
        for (var segment : more) {
            path = path.to(segment);
        }
        return path;
    }

    /** With a parameter. */
    ApiPath with(String name, String value) {
        return new ApiPath(text + (text.contains("?") ? "&" : "?") + name + "=" + encode(value));
    }

    /** With a parameter when there is a value. */
    ApiPath with(String name, Optional<String> value) {
        return value.map(v -> with(name, v)).orElse(this);
    }

    /** With the part of the list that is wanted. */
    ApiPath with(PageQuery page) {
        return with("cursor", page.cursor()).with("limit", Integer.toString(page.limit()));
    }

    private static String encode(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
