package dev.strongroom.connectors.imap.target;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ContentLostException;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.imap.session.ConnectionSlot;
import dev.strongroom.connectors.imap.wire.BodyCommands;
import dev.strongroom.connectors.imap.wire.BodyRange;
import dev.strongroom.connectors.imap.wire.CommandRefusedException;
import dev.strongroom.connectors.imap.wire.LostConnectionException;
import dev.strongroom.connectors.imap.wire.MessageCommands;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.Optional;

/** A message of the target as it comes from the server. No other command can be given while it is read. */
final class TargetContent implements ItemContent.Streamed {
    private static final long TO_THE_END = 0xffff_ffffL;

    private final ConnectionSlot slot;
    private final String raw;
    private final ItemId id;

    TargetContent(ConnectionSlot slot, String raw, ItemId id) {
        this.slot = slot;
        this.raw = raw;
        this.id = id;
    }

    @Override
    public InputStream open() {
        return new Stream();
    }

    private BodyRange openAt(long position)
            throws ConnectorException, CommandRefusedException, InterruptedException, ContentLostException {
        Optional<BodyRange> range = slot.retry(connection -> {
            boolean same = new MessageCommands(connection).selectAgain(raw).uidValidity() == id.epoch();
            return same
                    ? Optional.of(new BodyCommands(connection).openRange(id.number(), position, TO_THE_END - position))
                    : Optional.empty();
        });
        return range.orElseThrow(() -> lost("its folder was replaced", new IOException("Other UIDVALIDITY")));
    }

    private static ContentLostException lost(String reason, Exception cause) {
        return new ContentLostException("The server does not give the message: " + reason, cause);
    }

    private final class Stream extends InputStream {
        private Optional<BodyRange> range = Optional.empty();
        private long position;
        private boolean ended;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, bytes.length);
            while (!ended && length > 0) {
                try {
                    if (range.isEmpty()) {
                        range = Optional.of(openAt(position));
                    }
                    int count = range.get().read(bytes, offset, length);
                    ended = count < 0;
                    position += Math.max(0, count);
                    return count;
                } catch (LostConnectionException e) {
                    recover(e);
                } catch (CommandRefusedException e) {
                    throw lost(e.text(), e);
                } catch (ConnectorException e) {
                    throw lost(String.valueOf(e.getMessage()), e);
                } catch (InterruptedException e) {
                    throw interrupted(e);
                }
            }
            return length == 0 ? 0 : -1;
        }

        private void recover(LostConnectionException why) throws IOException {
            range = Optional.empty();
            if (why.isNonsense()) {
                throw lost(String.valueOf(why.getMessage()), why);
            }
            try {
                slot.broke(why);
            } catch (ConnectorException e) {
                throw lost(String.valueOf(e.getMessage()), e);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }

        @Override
        public void close() {
            if (range.isPresent() && !ended) {
                // What is left is not wanted, and may be long.
                slot.drop();
            }
        }

        private IOException interrupted(InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("Interrupted while a message was read");
            interrupted.initCause(e);
            return interrupted;
        }
    }
}
