package dev.strongroom.connectors.imap.wire;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.iap.Argument;

/** APPEND, and the removal of one message. */
public final class WriteCommands {
    private final ImapConnection connection;

    public WriteCommands(ImapConnection connection) {
        this.connection = connection;
    }

    /**
     * Appends a message, streaming.
     *
     * @return its id when the server tells
     * @throws IOException when the message can't be read; the connection is closed then
     */
    public Optional<AppendedId> append(String raw, Set<String> flags, Instant received, int size, MessageSource source)
            throws LostConnectionException, CommandRefusedException, IOException {
        AppendLiteral literal = new AppendLiteral(source, size);
        Argument arguments = new Argument()
                .writeString(raw)
                .writeAtom("(" + String.join(" ", flags) + ")")
                .writeAtom("\"" + InternalDate.format(received) + "\"")
                .writeBytes(literal);
        try {
            String tag = connection.sendWithLiteral("APPEND", arguments);
            return appendedId(connection.<RuntimeException>receive(tag, answer -> {}));
        } catch (LostConnectionException e) {
            if (literal.failure().isPresent()) {
                throw literal.failure().get();
            }
            throw e;
        }
    }

    private static Optional<AppendedId> appendedId(ResponseText answer) {
        if (!answer.code().equals("APPENDUID") || !answer.arguments().matches("\\d{1,10} \\d{1,10}")) {
            return Optional.empty();
        }
        int space = answer.arguments().indexOf(' ');
        return Optional.of(new AppendedId(
                Long.parseLong(answer.arguments(), 0, space, 10),
                Long.parseLong(answer.arguments(), space + 1, answer.arguments().length(), 10)));
    }

    /** Removes one message for good and no other (UIDPLUS, RFC 4315, section 2.1). */
    public void remove(long uid) throws LostConnectionException, CommandRefusedException {
        connection.run("UID STORE", new Argument().writeAtom(uid + " +FLAGS.SILENT (\\Deleted)"));
        connection.run("UID EXPUNGE", new Argument().writeAtom(Long.toString(uid)));
    }
}
