package dev.strongroom.simulator.microsoft.http;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The spellings of URLs that Graph takes: encoded or not, {@code delta} or {@code delta()}, {@code users('id')}. */
public final class Urls {
    private static final Pattern KEY = Pattern.compile("([^(]+)\\('(.*)'\\)");

    private Urls() {}

    /** The decoded segments of a raw path. */
    public static List<String> segments(String rawPath) {
        List<String> segments = new ArrayList<>();
        for (String raw : rawPath.split("/", -1)) {
            String segment = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
            Matcher key = KEY.matcher(segment);
            if (segment.isEmpty()) {
                continue;
            }
            if (key.matches()) {
                segments.add(key.group(1));
                segments.add(key.group(2));
            } else {
                String name = segment.endsWith("()") ? segment.substring(0, segment.length() - 2) : segment;
                segments.add(name.replaceFirst("^microsoft\\.graph\\.", "graph."));
            }
        }
        return List.copyOf(segments);
    }

    /** The decoded options of a raw query. */
    public static Map<String, String> query(String rawQuery) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String pair : rawQuery.split("&", -1)) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                options.put(URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return options;
    }

    /** A value as it may stand in a path or a query. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
