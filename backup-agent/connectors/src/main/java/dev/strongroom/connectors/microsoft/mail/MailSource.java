package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.ContainerVanishedException;
import dev.strongroom.connectors.Cursor;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.ProviderIds;
import dev.strongroom.connectors.microsoft.budget.Abandonment;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.directory.Refusals;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.graph.FolderEntry;
import dev.strongroom.connectors.microsoft.graph.GraphClient;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.MailRequests;
import dev.strongroom.connectors.microsoft.graph.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Reads the mail of one mailbox. */
public final class MailSource implements EntitySource {
    /** How long the count of the folder list is the count before a folder is read. */
    private static final Duration RECENT = Duration.ofMinutes(1);

    private final String mailbox;
    private final GraphClient client;
    private final BudgetedCalls calls;
    private final Abandonment abandonment;
    private final MailRequests requests;
    private final WellKnownFolders wellKnown;
    private final Function<KnownItems, ProviderIds> numbers;
    private final InstantSource clock;
    private final Map<String, Long> counts = new HashMap<>();
    private Instant listedAt = Instant.MIN;

    /**
     * Reads with a client of its own.
     *
     * @param mailbox names the mailbox among all of the process
     * @param user whose mail it is
     * @param abandonment that {@code calls} heed
     * @param numbers gives the messages of a folder their numbers
     */
    public MailSource(String mailbox, String user, GraphClient client, BudgetedCalls calls, Abandonment abandonment,
            WellKnownFolders wellKnown, Function<KnownItems, ProviderIds> numbers, InstantSource clock) {
        this.mailbox = mailbox;
        this.client = client;
        this.calls = calls;
        this.abandonment = abandonment;
        requests = new MailRequests(client, user);
        this.wellKnown = wellKnown;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Override
    public List<Container> containers() throws ConnectorException, InterruptedException {
        try {
            List<FolderEntry> folders = new ArrayList<>();
            Optional<String> link = Optional.empty();
            do {
                Optional<String> next = link;
                Page<FolderEntry> page = calls.send(RequestKind.FOLDERS, () -> requests.folders(next));
                folders.addAll(page.entries());
                link = page.next();
            } while (link.isPresent());
            Optional<FolderEntry> recoverable = wellKnown.recoverable(mailbox, calls, requests);
            listedAt = clock.instant();
            counts.clear();
            folders.forEach(this::counted);
            recoverable.ifPresent(this::counted);
            return new FolderTree(folders, wellKnown.of(mailbox, calls, requests)).containers(recoverable);
        } catch (GraphFailure failure) {
            throw Refusals.explain(failure, SubService.MAIL);
        } catch (StoppedException e) {
            throw new IllegalStateException("Nobody asked it to stop", e);
        }
    }

    private void counted(FolderEntry folder) {
        folder.items().ifPresent(items -> counts.put(folder.id(), items));
    }

    @Override
    public OptionalLong expected(Container container, long held, Optional<Cursor> cursor) {
        return Optional.ofNullable(counts.get(container.id()))
                .filter(count -> count == 0 || held == 0)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public ContainerReading read(Container container, KnownItems known, ItemSink sink)
            throws ConnectorException, InterruptedException {
        Optional<ListedCount> listed = Optional.ofNullable(counts.get(container.id()))
                .map(items -> new ListedCount(items, clock.instant().isBefore(listedAt.plus(RECENT))));
        FolderReading reading = new FolderReading(container.id(), calls.until(sink::stopRequested), requests, known,
                numbers.apply(known), sink);
        try {
            return reading.read(listed);
        } catch (ContainerVanishedException e) {
            wellKnown.forget(mailbox);
            throw e;
        }
    }

    @Override
    public void abandon() {
        abandonment.begin();
        client.abandon();
    }

    @Override
    public void close() {
        // Connections are shared, and close when nobody needs them.
    }
}
