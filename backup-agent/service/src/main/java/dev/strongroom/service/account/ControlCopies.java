package dev.strongroom.service.account;

import dev.strongroom.service.config.ControlCopyConfig;
import dev.strongroom.service.store.control.AccountRow;
import dev.strongroom.service.store.control.AccountStore;
import dev.strongroom.service.store.control.ControlDatabase;
import dev.strongroom.service.usecase.UseCaseException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that the control database is backed up into the accounts' own vaults: after changes, but not too often, at
 * least daily, and when the agent stops. Its methods are called by one thread at a time, {@link #problem} by any.
 */
public final class ControlCopies {
    private static final Logger LOG = LoggerFactory.getLogger(ControlCopies.class);
    private static final Duration AT_LEAST = Duration.ofDays(1);

    private final ControlDatabase database;
    private final AccountStore accounts;
    private final CopyMaker maker;
    private final ControlCopyConfig config;
    private final InstantSource clock;
    private volatile Optional<Last> last = Optional.empty();

    /**
     * The last try; there is none while an account has no storage target, so that its first one is used at once.
     *
     * @param writes how many transactions it covers; -1 when a copy failed
     * @param problem why it failed
     */
    private record Last(Instant at, long writes, Optional<String> problem) {}

    public ControlCopies(ControlDatabase database, AccountStore accounts, CopyMaker maker, ControlCopyConfig config,
            InstantSource clock) {
        this.database = database;
        this.accounts = accounts;
        this.maker = maker;
        this.config = config;
        this.clock = clock;
    }

    /** Makes copies when they are due. */
    public void copyWhenDue() {
        Instant now = clock.instant();
        Duration wait = changed() ? config.interval() : AT_LEAST;
        if (last.isEmpty() || !now.isBefore(last.get().at().plus(wait))) {
            copyAll(now);
        }
    }

    /** Makes copies when anything changed since the last ones: for the moment when the agent stops. */
    public void copyWhenChanged() {
        if (changed()) {
            copyAll(clock.instant());
        }
    }

    private boolean changed() {
        return last.isEmpty() || database.writes() != last.get().writes();
    }

    /** Why the last copy could not be made; empty when it could. */
    public Optional<String> problem() {
        return last.flatMap(Last::problem);
    }

    private void copyAll(Instant now) {
        Optional<String> problem = Optional.empty();
        boolean complete = true;
        for (AccountRow account : accounts.all()) {
            try {
                complete &= maker.copy(account.id(), now);
            } catch (UseCaseException | UncheckedIOException e) {
                LOG.warn("The control database of account {} could not be backed up", account.id(), e);
                problem = Optional.of("The control database could not be backed up: " + e.getMessage());
                complete = false;
            }
        }
        if (complete || problem.isPresent()) {
            // Counted after the copies, because the first one writes the account vault's own row.
            last = Optional.of(new Last(now, complete ? database.writes() : -1, problem));
        }
    }
}
