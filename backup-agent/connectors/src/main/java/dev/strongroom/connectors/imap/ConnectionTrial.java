package dev.strongroom.connectors.imap;

import dev.strongroom.connectors.ConnectionStep;
import dev.strongroom.connectors.ConnectionStep.Contents;
import dev.strongroom.connectors.ConnectionStep.Kind;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.ThrottledException;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.connectors.imap.net.Dialer;
import dev.strongroom.connectors.imap.net.Transport;
import dev.strongroom.connectors.imap.wire.CommandRefusedException;
import dev.strongroom.connectors.imap.wire.FolderCommands;
import dev.strongroom.connectors.imap.wire.ImapConnection;
import dev.strongroom.connectors.imap.wire.ListedFolder;
import dev.strongroom.connectors.imap.wire.LostConnectionException;
import dev.strongroom.connectors.imap.wire.SignIn;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tries a connection step by step, and tells of each step. */
final class ConnectionTrial {
    private final ImapAddress address;
    private final Dialer dialer;
    private final Clock clock;
    private final Consumer<ConnectionStep> steps;

    ConnectionTrial(ImapAddress address, Dialer dialer, Clock clock, Consumer<ConnectionStep> steps) {
        this.address = address;
        this.dialer = dialer;
        this.clock = clock;
        this.steps = steps;
    }

    /** What a step does. */
    private interface Step<T> {
        T run() throws ConnectorException, LostConnectionException, CommandRefusedException;
    }

    /** A step failed, and its failure was told. */
    private static final class FailedException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    void run() {
        try {
            List<InetAddress> found = step(Kind.FIND_HOST, dialer::find);
            told(Kind.FIND_HOST, address.proxy().isPresent() ? "The proxy was found." : "The host was found.");
            Socket socket = step(Kind.CONNECT, () -> dialer.connect(found));
            told(Kind.CONNECT, "Port " + address.port() + " answers.");
            Transport transport = step(Kind.SECURE, () -> dialer.secure(socket));
            told(Kind.SECURE, security());
            signIn(transport);
        } catch (FailedException alreadyTold) {
            // The last step told is the one that failed.
        }
    }

    private void signIn(Transport transport) throws FailedException {
        try (ImapConnection connection = step(Kind.SIGN_IN, () -> new SignIn(address).over(transport))) {
            told(Kind.SIGN_IN, "Signed in as " + address.user() + ".");
            Contents contents = step(Kind.LIST_FOLDERS, () -> count(new FolderCommands(connection)));
            String detail = "Folders: " + contents.folders() + ". Messages: " + contents.items() + ".";
            steps.accept(
                    new ConnectionStep(Kind.LIST_FOLDERS, Optional.empty(), detail, Optional.of(contents)));
            connection.signOut();
        }
    }

    private static Contents count(FolderCommands commands)
            throws LostConnectionException, CommandRefusedException {
        int folders = 0;
        long items = 0;
        for (ListedFolder folder : commands.listAll()) {
            if (!folder.onlyAName()) {
                folders++;
                items += folder.status().isPresent() ? folder.status().get().messages()
                        : commands.status(folder.raw()).messages();
            }
        }
        return new Contents(folders, items);
    }

    private String security() {
        return switch (address.security()) {
            case TLS -> "The connection is encrypted with TLS, and the server's certificate is trusted.";
            case STARTTLS -> "The connection is encrypted with STARTTLS, and the server's certificate is trusted.";
            case PLAIN -> "The connection is not encrypted: anybody on the way can read the password and the mail.";
        };
    }

    private void told(Kind kind, String detail) {
        steps.accept(new ConnectionStep(kind, Optional.empty(), detail));
    }

    private <T> T step(Kind kind, Step<T> step) throws FailedException {
        ConnectorException failure;
        try {
            return step.run();
        } catch (ConnectorException e) {
            failure = e;
        } catch (LostConnectionException e) {
            failure = new UnreachableException(e.getMessage() + ". Please try again later.", e);
        } catch (CommandRefusedException e) {
            failure = e.asksToWait()
                    ? new ThrottledException("The server asks to come again later: " + e.text(), clock.instant(), e)
                    : new RefusedException("The server refuses: " + e.text(), e);
        }
        steps.accept(new ConnectionStep(kind, Optional.of(failure.code()), String.valueOf(failure.getMessage())));
        throw new FailedException();
    }
}
