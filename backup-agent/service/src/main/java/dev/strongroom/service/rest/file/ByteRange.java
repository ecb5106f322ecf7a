package dev.strongroom.service.rest.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file (RFC 9110, section 14).
 *
 * @param first the first byte, from 0
 * @param last the last byte, which belongs to the part
 */
record ByteRange(long first, long last) {
    private static final Pattern ONE = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})");

    /** Whether and how a range was asked for. */
    sealed interface Asked {
        /** No range, or one in a form that may be passed over: several ranges, other units. */
        record Whole() implements Asked {}

        /** A part that exists. */
        record Part(ByteRange range) implements Asked {}

        /** A part that the file does not have. */
        record Nothing() implements Asked {}
    }

    /** Reads the header Range for a file of so many bytes. */
    static Asked of(Optional<String> header, long size) {
        Matcher matcher = ONE.matcher(header.orElse("").strip());
        if (!matcher.matches() || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            return new Asked.Whole();
        }
        if (matcher.group(1).isEmpty()) {
            long suffix = Long.parseLong(matcher.group(2));
            return part(Math.max(0, size - suffix), size - 1);
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(matcher.group(2)));
        return part(first, last);
    }

    private static Asked part(long first, long last) {
        return first <= last ? new Asked.Part(new ByteRange(first, last)) : new Asked.Nothing();
    }

    long length() {
        return last - first + 1;
    }
}
