package dev.strongroom.connectors.imap.wire;

import dev.strongroom.connectors.IdSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sets of UIDs as IMAP writes them: {@code 1:3,7} (RFC 9051, section 9, sequence-set). */
public final class UidSequence {
    private UidSequence() {}

    /** The set as ranges, ascending or not; sums up to at most {@code most} UIDs. */
    static IdSet parse(long epoch, String text, long most) throws LostConnectionException {
        long[] bounds = new long[16];
        int used = 0;
        long size = 0;
        for (String range : text.split(",", -1)) {
            int colon = range.indexOf(':');
            long first = uid(colon < 0 ? range : range.substring(0, colon));
            long last = colon < 0 ? first : uid(range.substring(colon + 1));
            size += Math.abs(last - first) + 1;
            if (size > most) {
                throw LostConnectionException.nonsense();
            }
            if (used == bounds.length) {
                bounds = Arrays.copyOf(bounds, used * 2);
            }
            bounds[used++] = first;
            bounds[used++] = last;
        }
        return IdSet.ofRanges(epoch, Arrays.copyOf(bounds, used));
    }

    private static long uid(String digits) throws LostConnectionException {
        try {
            return Integer.parseUnsignedInt(digits) & 0xffff_ffffL;
        } catch (NumberFormatException e) {
            throw LostConnectionException.nonsense(e);
        }
    }

    /** Ascending UIDs with consecutive ones joined. */
    public static String format(List<Long> uids) {
        List<String> ranges = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= uids.size(); i++) {
            if (i == uids.size() || uids.get(i) != uids.get(i - 1) + 1) {
                long first = uids.get(from);
                long last = uids.get(i - 1);
                ranges.add(first == last ? Long.toString(first) : first + ":" + last);
                from = i;
            }
        }
        return String.join(",", ranges);
    }
}
