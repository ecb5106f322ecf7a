package dev.strongroom.connectors.imap.wire;

import java.util.Optional;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/** UID FETCH of whole messages and of ranges of them, sent and received apart. */
public final class BodyCommands {
    private final ImapConnection connection;

    public BodyCommands(ImapConnection connection) {
        this.connection = connection;
    }

    /** Takes messages as they come. */
    @FunctionalInterface
    public interface Receiver<E extends Exception> {
        /**
         * Takes a message.
         *
         * @param item its body is in memory unless it is large
         * @param large the body when it is; what of it is not read is dropped
         */
        void accept(FetchedItem item, Optional<LargeLiteral> large) throws E, LostConnectionException;
    }

    /** Asks for messages with flags and date. Nothing is marked as read. */
    public String send(String set) throws LostConnectionException {
        return connection.send("UID FETCH", new Argument().writeAtom(set + " (UID FLAGS INTERNALDATE BODY.PEEK[])"));
    }

    /**
     * Asks for so many bytes of a message from an offset on, and waits until they begin to come. Nothing else may be under
     * way on the connection, and nothing may be sent before the range was read to its end.
     *
     * @throws CommandRefusedException when the server refuses, or has no such message any more
     */
    public BodyRange openRange(long uid, long offset, long length)
            throws LostConnectionException, CommandRefusedException {
        String tag = connection.send(
                "UID FETCH",
                new Argument().writeAtom(uid + " (UID BODY.PEEK[]<" + offset + "." + length + ">)"));
        return BodyRange.await(connection, tag, uid, offset);
    }

    /** Receives what was asked for. */
    public <E extends Exception> void receive(String tag, Receiver<E> receiver)
            throws E, LostConnectionException, CommandRefusedException {
        connection.<E>receive(tag, answer -> take(answer, receiver));
    }

    private <E extends Exception> void take(IMAPResponse answer, Receiver<E> receiver)
            throws E, LostConnectionException {
        if (!answer.keyEquals("FETCH")) {
            return;
        }
        FetchedItem item = FetchAnswer.parse(answer);
        if (connection.protocol().input().literal() < 0) {
            receiver.accept(item, Optional.empty());
        } else {
            LargeLiteral large = new LargeLiteral(connection);
            receiver.accept(item, Optional.of(large));
            large.skip();
        }
    }
}
