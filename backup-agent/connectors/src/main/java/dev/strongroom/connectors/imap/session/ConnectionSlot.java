package dev.strongroom.connectors.imap.session;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ThrottledException;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.connectors.imap.wire.CommandRefusedException;
import dev.strongroom.connectors.imap.wire.ImapConnection;
import dev.strongroom.connectors.imap.wire.LostConnectionException;
import java.time.Duration;
import java.util.Optional;

/**
 * A place for one connection, which is replaced when it breaks: at once at first, then after growing delays, and never
 * more than a few times without progress. One thread; {@link #drop}, {@link #abandon} and {@link #close} may be called
 * by any.
 */
public final class ConnectionSlot implements AutoCloseable {
    private static final int MOST_FAILURES = 7;
    private static final int MOST_WAITS = 6;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);

    private final ConnectionOpener opener;
    private final Pauses pauses;
    private final Abandonment abandonment = new Abandonment();
    private volatile Optional<ImapConnection> current = Optional.empty();
    private int failures;
    private int waits;

    public ConnectionSlot(ConnectionOpener opener, Pauses pauses) {
        this.opener = opener;
        this.pauses = pauses;
    }

    /** What is tried on a connection, and tried again on the next one when that breaks. */
    @FunctionalInterface
    public interface Attempt<T> {
        T on(ImapConnection connection) throws LostConnectionException, CommandRefusedException, ConnectorException,
                InterruptedException;
    }

    /** Connects for the first time, with no second try. */
    public void open() throws ConnectorException {
        current = Optional.of(opener.open());
    }

    /** The connection; a new one when the last one broke. */
    public ImapConnection connection() throws ConnectorException, InterruptedException {
        while (current.isEmpty() || !current.get().open()) {
            try {
                current = Optional.of(abandonment.unless(opener::open));
                if (abandonment.done()) {
                    drop();
                }
            } catch (UnreachableException e) {
                failed(e);
            } catch (ThrottledException e) {
                if (++waits > MOST_WAITS) {
                    throw e;
                }
                pause(growing(FIRST_WAIT, waits, LONGEST_WAIT));
            }
        }
        return current.get();
    }

    /**
     * Tries until it is done or hopeless.
     *
     * @throws CommandRefusedException when the server refuses for another reason than that we should come later
     */
    public <T> T retry(Attempt<T> attempt) throws ConnectorException, CommandRefusedException, InterruptedException {
        while (true) {
            try {
                T done = attempt.on(connection());
                worked();
                return done;
            } catch (LostConnectionException e) {
                broke(e);
            } catch (CommandRefusedException e) {
                refused(e);
            }
        }
    }

    /** Whether this is the connection that {@link #connection} would give now. */
    public boolean holds(ImapConnection connection) {
        return current.filter(now -> now == connection).isPresent();
    }

    /** Something went right: delays start anew. */
    public void worked() {
        failures = 0;
        waits = 0;
    }

    /** The connection broke. Waits, unless it was the first time; the next {@link #connection} is a new one. */
    public void broke(LostConnectionException why) throws UnreachableException, InterruptedException {
        current.ifPresent(ImapConnection::close);
        current = Optional.empty();
        failed(why);
    }

    /** A command was refused. Waits when the server wants that, else throws. */
    public void refused(CommandRefusedException why)
            throws CommandRefusedException, ThrottledException, UnreachableException, InterruptedException {
        if (!why.asksToWait()) {
            throw why;
        }
        if (++waits > MOST_WAITS) {
            throw opener.throttled(why);
        }
        pause(growing(FIRST_WAIT, waits, LONGEST_WAIT));
    }

    /** What to throw when trying on makes no sense. */
    public UnreachableException hopeless(LostConnectionException why) {
        return opener.hopeless(why);
    }

    private void failed(Exception why) throws UnreachableException, InterruptedException {
        if (++failures > MOST_FAILURES) {
            throw opener.hopeless(why);
        }
        if (failures > 1) {
            pause(growing(Duration.ofSeconds(1), failures - 1, opener.patience()));
        }
    }

    private void pause(Duration duration) throws UnreachableException, InterruptedException {
        abandonment.<Boolean, RuntimeException>unless(() -> {
            pauses.pause(duration);
            return true;
        });
    }

    private static Duration growing(Duration first, int times, Duration longest) {
        Duration grown = first.multipliedBy(1L << (times - 1));
        return grown.compareTo(longest) < 0 ? grown : longest;
    }

    /** Closes the connection at once, from any thread; whoever waits for it fails. */
    public void drop() {
        current.ifPresent(ImapConnection::close);
    }

    /** Closes the connection at once and for good, from any thread; whoever waits for it, or for the next one, fails. */
    public void abandon() {
        abandonment.begin();
        drop();
    }

    /** Signs out. */
    @Override
    public void close() {
        current.ifPresent(ImapConnection::signOut);
        current = Optional.empty();
    }
}
