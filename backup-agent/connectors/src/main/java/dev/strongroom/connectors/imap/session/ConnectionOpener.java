package dev.strongroom.connectors.imap.session;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ThrottledException;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.connectors.imap.net.Dialer;
import dev.strongroom.connectors.imap.wire.CommandRefusedException;
import dev.strongroom.connectors.imap.wire.ImapConnection;
import dev.strongroom.connectors.imap.wire.LostConnectionException;
import dev.strongroom.connectors.imap.wire.SignIn;
import java.time.Clock;
import java.time.Duration;

/** Opens signed-in connections to one mailbox. Thread-safe. */
public final class ConnectionOpener {
    private static final Duration COME_AGAIN = Duration.ofMinutes(5);

    private final ImapAddress address;
    private final Dialer dialer;
    private final Clock clock;
    private final Duration patience;

    /** @param patience the longest pause before a broken connection is replaced */
    public ConnectionOpener(ImapAddress address, Dialer dialer, Clock clock, Duration patience) {
        this.address = address;
        this.dialer = dialer;
        this.clock = clock;
        this.patience = patience;
    }

    /** Connects and signs in, once. */
    public ImapConnection open() throws ConnectorException {
        try {
            return new SignIn(address).over(dialer.dial());
        } catch (LostConnectionException e) {
            throw new UnreachableException("The sign-in to " + address.host() + " did not come to its end: "
                    + e.getMessage() + ". Please try again later.", e);
        } catch (CommandRefusedException e) {
            throw throttled(e);
        }
    }

    /** The longest pause before a broken connection is replaced. */
    Duration patience() {
        return patience;
    }

    /** The server's wish that we come again later. */
    ThrottledException throttled(CommandRefusedException refusal) {
        return new ThrottledException("The server " + address.host() + " asks to come again later: " + refusal.text(),
                clock.instant().plus(COME_AGAIN), refusal);
    }

    /** The end of all tries. */
    UnreachableException hopeless(Exception last) {
        String begin = "The connection to " + address.host();
        // What a connector throws is a sentence, with what to do.
        return new UnreachableException(last instanceof ConnectorException
                ? begin + " breaks again and again. " + last.getMessage()
                : begin + " breaks again and again: " + last.getMessage() + ". Please try again later.", last);
    }
}
