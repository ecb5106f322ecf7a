package dev.strongroom.connectors.microsoft.drive;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.ContainerVanishedException;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.ProviderIds;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.DriveRequests;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import java.time.InstantSource;

/**
 * Reads libraries, which are drives.
 *
 * @param versions how many older versions of a file that is new here are read
 */
public record LibraryReader(DriveRequests requests, BudgetedCalls calls, int versions, InstantSource clock) {
    /** Reads one; a library that is gone is told from one that can't be read. */
    public ContainerReading read(String drive, KnownItems known, ProviderIds ids, ItemSink sink)
            throws ConnectorException, InterruptedException {
        try {
            return new DriveReading(drive, OlderVersions.of(versions), requests, calls.until(sink::stopRequested),
                    known, ids, sink,
                    clock)
                    .read();
        } catch (RefusedException refused) {
            if (gone(drive)) {
                throw new ContainerVanishedException("The library went away while it was to be read.", refused);
            }
            throw refused;
        }
    }

    private boolean gone(String drive) throws ConnectorException, InterruptedException {
        try {
            calls.send(RequestKind.ITEM, () -> requests.item(drive, "root"));
            return false;
        } catch (GraphFailure failure) {
            return failure.kind() == GraphFailure.Kind.NOT_FOUND;
        } catch (StoppedException e) {
            throw new IllegalStateException("Nobody asked it to stop", e);
        }
    }
}
