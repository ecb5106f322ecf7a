package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.ContainerVanishedException;
import dev.strongroom.connectors.IdSet;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.ProviderIds;
import dev.strongroom.connectors.SinkFailedException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.directory.Refusals;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.MailRequests;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;

/** Reads one folder once: what changed since the cursor, or all of it. One thread, besides those of the fetch. */
final class FolderReading {
    /** How often what changes meanwhile is followed before the whole folder is compared. */
    private static final int MOST_ROUNDS = 3;

    private final String folder;
    private final BudgetedCalls calls;
    private final MailRequests requests;
    private final KnownItems known;
    private final ProviderIds ids;
    private final ItemSink sink;
    private final List<String> changes = new ArrayList<>();

    FolderReading(String folder, BudgetedCalls calls, MailRequests requests, KnownItems known,
            ProviderIds ids, ItemSink sink) {
        this.folder = folder;
        this.calls = calls;
        this.requests = requests;
        this.known = known;
        this.ids = ids;
        this.sink = sink;
    }

    /** @param listed how many messages the folder was said to hold */
    ContainerReading read(Optional<ListedCount> listed) throws ConnectorException, InterruptedException {
        Optional<FolderCursor> cursor = known.cursor().flatMap(FolderCursor::read);
        long before = 0;
        Round round = new Round(folder, calls, requests, known, ids, sink);
        try {
            before = before(listed, cursor);
            round.expect(Math.max(0, before - known.count()));
            return cursor.isPresent() ? changed(before, cursor.get(), round) : whole(before, round);
        } catch (StoppedException stopped) {
            return new ContainerReading(before, before, round.held(), changes, Optional.empty());
        } catch (GraphFailure failure) {
            if (failure.kind() == GraphFailure.Kind.NOT_FOUND && failure.code().equals("ErrorItemNotFound")) {
                throw new ContainerVanishedException("The folder was deleted after it was listed.", failure);
            }
            throw Refusals.explain(failure, SubService.MAIL);
        } finally {
            round.end();
        }
    }

    /**
     * How many messages the folder held. Where only changes are read the list need not be recent, nor tell of the folder:
     * a difference that the changes do not explain makes the folder be counted.
     */
    private long before(Optional<ListedCount> listed, Optional<FolderCursor> cursor)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        if (listed.isPresent() && (listed.get().recent() || cursor.isPresent())) {
            return listed.get().items();
        }
        return cursor.isPresent() ? known.count() + cursor.get().uncounted() : count();
    }

    private ContainerReading changed(long before, FolderCursor cursor, Round round)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        String delta = cursor.delta();
        round.lookAgain(cursor.again());
        long after = before;
        for (int rounds = 0; rounds < MOST_ROUNDS; rounds++) {
            try {
                delta = round.follow(Optional.of(delta));
            } catch (GraphFailure failure) {
                if (failure.kind() != GraphFailure.Kind.EXPIRED) {
                    throw failure;
                }
                return anew(before, round,
                        "Microsoft 365 no longer knows where the last backup ended; the whole folder was compared.");
            }
            after = round.sawAnything() || rounds > 0 ? count() : before;
            if (after - round.held().size() == cursor.uncounted()) {
                return done(before, after,
                        FolderCursor.after(Optional.of(cursor), delta, round.again(), cursor.uncounted()), round);
            }
        }
        return anew(before, round, "The folder's count did not match; the whole folder was compared.");
    }

    private ContainerReading anew(long before, Round round, String why)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        changes.add(why);
        return whole(before, round);
    }

    private ContainerReading whole(long before, Round round)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        String delta = round.compareAll();
        long after = count();
        return done(before, after,
                FolderCursor.after(Optional.empty(), delta, round.again(), after - round.held().size()), round);
    }

    private ContainerReading done(long before, long after, FolderCursor cursor, Round round) throws ConnectorException {
        IdSet held = round.held();
        tellVanished(known.ids(0).minus(held));
        if (round.deletedUnread() > 0) {
            changes.add(round.deletedUnread() == 1 ? "1 message was deleted before it could be read."
                    : round.deletedUnread() + " messages were deleted before they could be read.");
        }
        if (before != after) {
            changes.add("The folder held " + before + " messages before it was read, and " + after + " after it.");
        }
        return new ContainerReading(before, after, held, changes,
                Optional.of(cursor.write()),
                round.unread());
    }

    private void tellVanished(IdSet gone) throws SinkFailedException {
        for (PrimitiveIterator.OfLong numbers = gone.numbers().iterator(); numbers.hasNext();) {
            try {
                sink.vanished(new ItemId(0, numbers.nextLong()));
            } catch (IOException e) {
                throw new SinkFailedException(e);
            }
        }
    }

    private long count() throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        return calls.send(RequestKind.FOLDERS, () -> requests.folder(folder)).items().orElseThrow();
    }
}
