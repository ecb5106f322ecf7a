package dev.strongroom.vault.directory;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which paths of a snapshot are meant, as restic's {@code --include} has it: names between slashes with {@code *},
 * {@code ?} and {@code [a-z]}, and {@code **} for any number of directories. A pattern that begins with a slash counts
 * from the root, another one from anywhere. What lies below a path that matches matches too.
 */
public final class PathPattern {
    private static final String ANY_NUMBER = "**";

    private final boolean anchored;
    private final List<Pattern> names;

    private PathPattern(boolean anchored, List<Pattern> names) {
        this.anchored = anchored;
        this.names = names;
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException when it names nothing
     */
    public static PathPattern parse(String text) {
        List<String> parts = Arrays.stream(text.split("/", -1)).filter(part -> !part.isEmpty()).toList();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A pattern names at least one file or directory: " + text);
        }
        return new PathPattern(text.startsWith("/"), parts.stream().map(PathPattern::compile).toList());
    }

    private static Pattern compile(String part) {
        if (part.equals(ANY_NUMBER)) {
            return Pattern.compile(Pattern.quote(ANY_NUMBER)); // told apart by its text
        }
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            int close = c == '[' ? part.indexOf(']', i + 2) : -1;
            if (close > 0) {
                regex.append(part, i, close + 1);
                i = close;
            } else {
                regex.append(switch (c) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(String.valueOf(c));
                });
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    /** Whether a path, given by its names from the root, is meant. */
    public boolean matches(List<String> path) {
        int last = anchored ? 0 : path.size();
        for (int start = 0; start <= last; start++) {
            if (matches(path, start, 0)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(List<String> path, int at, int name) {
        if (name == names.size()) {
            return true;
        }
        if (names.get(name).pattern().equals(Pattern.quote(ANY_NUMBER))) {
            for (int next = at; next <= path.size(); next++) {
                if (matches(path, next, name + 1)) {
                    return true;
                }
            }
            return false;
        }
        return at < path.size() && names.get(name).matcher(path.get(at)).matches() && matches(path, at + 1, name + 1);
    }
}
