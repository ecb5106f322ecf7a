package dev.strongroom.connectors.microsoft.drive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.Cursor;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.ProviderIds;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.microsoft.DriveAddress;
import dev.strongroom.connectors.microsoft.budget.Abandonment;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.directory.Refusals;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.graph.DriveRequests;
import dev.strongroom.connectors.microsoft.graph.GraphClient;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.formats.item.ItemKind;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** The OneDrive of one person. */
public final class DriveSource implements EntitySource {
    private final DriveAddress address;
    private final GraphClient client;
    private final DriveRequests requests;
    private final BudgetedCalls calls;
    private final Abandonment abandonment;
    private final Function<KnownItems, ProviderIds> numbers;
    private final InstantSource clock;

    /**
     * Reads with a client of its own.
     *
     * @param abandonment of all that {@code calls} send
     * @param numbers gives items their numbers
     */
    public DriveSource(DriveAddress address, GraphClient client, BudgetedCalls calls, Abandonment abandonment,
            Function<KnownItems, ProviderIds> numbers, InstantSource clock) {
        this.address = address;
        this.client = client;
        this.calls = calls;
        this.abandonment = abandonment;
        this.numbers = numbers;
        this.clock = clock;
        requests = new DriveRequests(client);
    }

    @Override
    public List<Container> containers() throws ConnectorException, InterruptedException {
        try {
            ObjectNode drive = calls.send(RequestKind.FOLDERS, () -> requests.driveOf(address.user()));
            return List.of(new Container(drive.path("id").asText(), List.of(drive.path("name").asText("OneDrive")),
                    Optional.of("/"), Optional.empty(), true, Set.of(), ItemKind.FILE));
        } catch (GraphFailure failure) {
            if (failure.kind() == GraphFailure.Kind.NOT_FOUND) {
                throw new RefusedException(
                        "This user has no OneDrive: there is no licence, or nobody has opened it yet.",
                        failure);
            }
            throw Refusals.explain(failure, SubService.FILES);
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
        return new DriveReading(container.id(), new OlderVersions(address.versions(), address.versionAge()), requests,
                calls.until(sink::stopRequested), known,
                numbers.apply(known), sink, clock).read();
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
