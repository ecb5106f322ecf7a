package dev.strongroom.connectors.imap.wire;

import java.util.Optional;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/**
 * Bytes of a message from an offset on. Some servers give fewer than asked for, and some give the whole message from its
 * start: that is skipped.
 */
public final class BodyRange {
    private final ImapConnection connection;
    private final String tag;
    private final byte[] memory;
    private int memoryAt;
    private int memoryLeft;
    private final Optional<LargeLiteral> large;
    private boolean complete;

    private BodyRange(ImapConnection connection, String tag, FetchedItem.Section section) {
        this.connection = connection;
        this.tag = tag;
        memory = section.bytes();
        memoryAt = section.offset();
        memoryLeft = section.length();
        large = connection.protocol().input().literal() < 0 ? Optional.empty()
                : Optional.of(new LargeLiteral(connection));
    }

    static BodyRange await(ImapConnection connection, String tag, long uid, long offset)
            throws LostConnectionException, CommandRefusedException {
        while (true) {
            Optional<IMAPResponse> answer = connection.next(tag);
            if (answer.isEmpty()) {
                throw new CommandRefusedException(new ResponseText("NONEXISTENT", "", "The message is gone"));
            }
            if (!answer.get().keyEquals("FETCH")) {
                continue;
            }
            FetchedItem item = FetchAnswer.parse(answer.get());
            if (item.isOfOnly(uid) && item.body().isPresent()) {
                BodyRange range = new BodyRange(connection, tag, item.body().get());
                range.skipTo(item.body().get().origin(), offset);
                return range;
            }
        }
    }

    private void skipTo(long origin, long offset) throws LostConnectionException, CommandRefusedException {
        if (origin >= 0 && origin != offset) {
            throw connection.nonsense();
        }
        byte[] dropped = new byte[16 * 1024];
        for (long left = origin < 0 ? offset : 0; left > 0;) {
            int count = read(dropped, 0, (int) Math.min(left, dropped.length));
            if (count < 0) {
                throw connection.nonsense();
            }
            left -= count;
        }
    }

    /** Drops what is left, so that the connection is free again. */
    public void end() throws LostConnectionException, CommandRefusedException {
        byte[] dropped = new byte[16 * 1024];
        int count = read(dropped, 0, dropped.length);
        while (count >= 0) {
            count = read(dropped, 0, dropped.length);
        }
    }

    /** Reads bytes; -1 at the end of what the server gives, when its answer is complete. */
    public int read(byte[] bytes, int offset, int length) throws LostConnectionException, CommandRefusedException {
        if (large.isPresent() && large.get().left() > 0) {
            return large.get().read(bytes, offset, length);
        }
        if (memoryLeft > 0) {
            int count = Math.min(length, memoryLeft);
            System.arraycopy(memory, memoryAt, bytes, offset, count);
            memoryAt += count;
            memoryLeft -= count;
            return count;
        }
        while (!complete) {
            complete = connection.next(tag).isEmpty();
        }
        return -1;
    }
}
