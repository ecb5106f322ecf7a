package dev.strongroom.connectors.microsoft.site;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.ContainerVanishedException;
import dev.strongroom.connectors.Cursor;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.ProviderIds;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.SinkFailedException;
import dev.strongroom.connectors.SiteRole;
import dev.strongroom.connectors.microsoft.SiteAddress;
import dev.strongroom.connectors.microsoft.budget.Abandonment;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.directory.Refusals;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.drive.DriveRound;
import dev.strongroom.connectors.microsoft.drive.LibraryReader;
import dev.strongroom.connectors.microsoft.graph.GraphClient;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.SiteRequests;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** One site with those below it: libraries, lists and pages. */
public final class SiteSource implements EntitySource {
    private final SiteAddress address;
    private final GraphClient client;
    private final BudgetedCalls calls;
    private final Abandonment abandonment;
    private final Function<KnownItems, ProviderIds> numbers;
    private final LibraryReader libraries;
    private final SiteRequests requests;

    /**
     * Reads with a client of its own.
     *
     * @param abandonment of all that {@code calls} send
     * @param numbers gives items their numbers
     * @param libraries reads the drives of the site
     */
    public SiteSource(SiteAddress address, GraphClient client, BudgetedCalls calls, Abandonment abandonment,
            Function<KnownItems, ProviderIds> numbers, LibraryReader libraries) {
        this.address = address;
        this.client = client;
        this.calls = calls;
        this.abandonment = abandonment;
        this.numbers = numbers;
        this.libraries = libraries;
        requests = new SiteRequests(client);
    }

    @Override
    public List<Container> containers() throws ConnectorException, InterruptedException {
        try {
            return new SiteListing(new SiteCalls(requests, calls)).of(address.name());
        } catch (GraphFailure failure) {
            if (failure.kind() == GraphFailure.Kind.NOT_FOUND) {
                throw new RefusedException("There is no such site (any more): " + address.site()
                        + ". What was backed up stays.", failure);
            }
            throw Refusals.explain(failure, SubService.SITES);
        } catch (StoppedException e) {
            throw new IllegalStateException("Nobody asked it to stop", e);
        }
    }

    @Override
    public OptionalLong expected(Container container, long held, Optional<Cursor> cursor) {
        return OptionalLong.empty();
    }

    @Override
    public ContainerReading read(Container container, KnownItems known, ItemSink sink)
            throws ConnectorException, InterruptedException {
        ProviderIds ids = numbers.apply(known);
        SiteCalls stoppable = new SiteCalls(requests, calls.until(sink::stopRequested));
        DriveRound round = new DriveRound(known);
        SiteRole role = SiteRole.of(container).orElse(SiteRole.LIBRARY);
        if (role == SiteRole.LIBRARY) {
            return libraries.read(container.id(), known, ids, sink);
        }
        PartSink part = new PartSink(container.id(), known, ids, sink, round);
        long before = known.count();
        try {
            return switch (role) {
                case SITE -> new SitePropertiesReading(stoppable, part).read();
                case LIST, PEOPLE -> new ListReading(stoppable, part, known,
                        role == SiteRole.PEOPLE ? 0 : address.versions()).read();
                case PAGES -> new PagesReading(stoppable, part).read();
                case LIBRARY -> throw new IllegalStateException("Read above");
            };
        } catch (StoppedException stopped) {
            return round.stopped(before);
        } catch (GraphFailure failure) {
            if (failure.kind() == GraphFailure.Kind.NOT_FOUND) {
                throw new ContainerVanishedException("It went away while it was to be read.", failure);
            }
            throw Refusals.explain(failure, SubService.SITES);
        } catch (IOException e) {
            throw new SinkFailedException(e);
        }
    }

    @Override
    public void abandon() {
        abandonment.begin();
        client.abandon();
    }

    @Override
    public void close() {
        client.abandon();
    }
}
