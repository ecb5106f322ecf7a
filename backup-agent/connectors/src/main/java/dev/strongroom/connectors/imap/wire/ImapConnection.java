package dev.strongroom.connectors.imap.wire;

import dev.strongroom.connectors.imap.net.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.LiteralException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/**
 * One connection to an IMAP server. Commands are sent and received apart, so that the next one is on its way while the
 * last one's answer is read. Every failure but a refused command closes the connection. One thread; {@link #close} may
 * be called by any.
 */
public final class ImapConnection implements AutoCloseable {
    private static final int MOST_EARLY = 8;
    /** Extensions that became part of the protocol (RFC 9051, appendix E), of those that are used here. */
    private static final Set<String> IN_REV2 = Set.of(
            "ESEARCH", "UNSELECT", "LIST-EXTENDED", "LIST-STATUS", "SPECIAL-USE", "NAMESPACE", "UIDPLUS");

    private final Transport transport;
    private final WireProtocol protocol;
    /** Completions that came before they were waited for: a server may finish commands in any order. */
    private final Map<String, IMAPResponse> early = new HashMap<>();
    private volatile boolean closed;
    private Optional<OpenFolder> folder = Optional.empty();

    ImapConnection(Transport transport) throws LostConnectionException {
        this.transport = transport;
        try {
            protocol = new WireProtocol(transport);
        } catch (IOException e) {
            transport.close();
            throw lost(e);
        }
    }

    /** Takes untagged answers as they come. */
    interface Untagged<E extends Exception> {
        void accept(IMAPResponse answer) throws E, LostConnectionException;
    }

    /** Whether the server has a capability, e.g. {@code QRESYNC}. */
    public boolean can(String capability) {
        return protocol.hasCapability(capability)
                || (IN_REV2.contains(capability) && protocol.hasCapability("IMAP4rev2"));
    }

    /** Whether the connection can still be used as far as is known. */
    public boolean open() {
        return !closed;
    }

    WireProtocol protocol() {
        return protocol;
    }

    /** Sends a command and answers its tag. */
    String send(String command, Argument arguments) throws LostConnectionException {
        try {
            return protocol.writeCommand(command, arguments);
        } catch (IOException | UncheckedIOException | ProtocolException e) {
            throw lost(e);
        }
    }

    String send(String command) throws LostConnectionException {
        return send(command, new Argument());
    }

    /**
     * Sends a command that may hold a literal, which the server may refuse before it comes.
     *
     * @throws CommandRefusedException when it did
     */
    String sendWithLiteral(String command, Argument arguments)
            throws LostConnectionException, CommandRefusedException {
        try {
            return protocol.writeCommand(command, arguments);
        } catch (LiteralException e) {
            throw new CommandRefusedException(ResponseText.of(e.getResponse().getRest()));
        } catch (IOException | UncheckedIOException | ProtocolException e) {
            throw lost(e);
        }
    }

    /** Sends a command and passes over what comes before its completion. */
    ResponseText run(String command, Argument arguments) throws LostConnectionException, CommandRefusedException {
        return this.<RuntimeException>run(command, arguments, answer -> {});
    }

    /** Sends a command and takes what it answers. */
    <E extends Exception> ResponseText run(String command, Argument arguments, Untagged<E> untagged)
            throws E, LostConnectionException, CommandRefusedException {
        return receive(sendWithLiteral(command, arguments), untagged);
    }

    /** Reads answers until the command with this tag is complete. */
    <E extends Exception> ResponseText receive(String tag, Untagged<E> untagged)
            throws E, LostConnectionException, CommandRefusedException {
        while (true) {
            IMAPResponse answer = nextOrCompletion(tag);
            if (answer.isTagged()) {
                return completed(answer);
            }
            take(answer, untagged);
        }
    }

    /** The next untagged answer; empty when the command with this tag is complete. */
    Optional<IMAPResponse> next(String tag) throws LostConnectionException, CommandRefusedException {
        IMAPResponse answer = nextOrCompletion(tag);
        if (answer.isTagged()) {
            completed(answer);
            return Optional.empty();
        }
        return Optional.of(answer);
    }

    private static ResponseText completed(IMAPResponse answer) throws CommandRefusedException {
        ResponseText text = ResponseText.of(answer.getRest());
        if (!answer.isOK()) {
            throw new CommandRefusedException(text);
        }
        return text;
    }

    private IMAPResponse nextOrCompletion(String tag) throws LostConnectionException {
        IMAPResponse before = early.remove(tag);
        if (before != null) {
            return before;
        }
        while (true) {
            IMAPResponse answer = read();
            if (answer.isBYE()) {
                throw lost("The server ended the connection: " + ResponseText.of(answer.getRest()).text());
            }
            if (answer.isContinuation() || early.size() > MOST_EARLY) {
                throw nonsense();
            }
            if (!answer.isTagged() || tag.equals(answer.getTag())) {
                return answer;
            }
            early.put(answer.getTag(), answer);
        }
    }

    private <E extends Exception> void take(IMAPResponse answer, Untagged<E> untagged)
            throws E, LostConnectionException {
        try {
            untagged.accept(answer);
        } catch (LostConnectionException e) {
            close();
            throw e;
        }
        if (closed) {
            throw LostConnectionException.because("The connection was closed");
        }
        if (protocol.input().literal() >= 0) {
            throw nonsense();
        }
    }

    private IMAPResponse read() throws LostConnectionException {
        try {
            return (IMAPResponse) protocol.readResponse();
        } catch (IOException | ProtocolException | RuntimeException e) {
            // Angus takes answers apart in ways that fail in many ways when they make no sense.
            throw lost(e);
        }
    }

    /** Closes the connection and gives the exception that says why. */
    LostConnectionException lost(Throwable cause) {
        close();
        return switch (cause) {
            case UncheckedIOException late when late.getCause() instanceof SocketTimeoutException ->
                new LostConnectionException("The server did not take what it was sent in time", late);
            case UncheckedIOException written -> new LostConnectionException("The connection broke", written);
            case SocketTimeoutException late -> new LostConnectionException("The server did not answer in time", late);
            case NonsenseException garbled -> LostConnectionException.nonsense(garbled);
            case IOException broken -> new LostConnectionException("The connection broke", broken);
            default -> LostConnectionException.nonsense(cause);
        };
    }

    LostConnectionException lost(String message) {
        close();
        return LostConnectionException.because(message);
    }

    LostConnectionException nonsense() {
        close();
        return LostConnectionException.nonsense();
    }

    /** What SELECT or EXAMINE told of this folder, if it is the one that is open. */
    Optional<OpenedFolder> openFolder(String raw) {
        return folder.filter(open -> open.raw.equals(raw)).map(OpenFolder::state);
    }

    /** Whether any folder is open. */
    boolean hasOpenFolder() {
        return folder.isPresent();
    }

    void folderOpened(String raw, OpenedFolder state) {
        folder = Optional.of(new OpenFolder(raw, state));
    }

    void folderClosed() {
        folder = Optional.empty();
    }

    private record OpenFolder(String raw, OpenedFolder state) {}

    /** Says goodbye, without waiting for an answer, and closes. */
    public void signOut() {
        if (!closed) {
            try {
                send("LOGOUT");
            } catch (LostConnectionException alreadyGone) {
                // Nothing is lost that was not already.
            }
            closed = true;
            transport.close();
        }
    }

    /** Closes the connection at once, from any thread. */
    @Override
    public void close() {
        closed = true;
        transport.cut();
    }
}
