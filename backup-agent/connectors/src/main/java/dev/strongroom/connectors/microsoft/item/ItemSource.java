package dev.strongroom.connectors.microsoft.item;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.ProviderIds;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.directory.Refusals;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import java.util.List;
import java.util.function.Function;

/** Reads the items of one kind in a mailbox. */
public final class ItemSource {
    private final ItemFolders folders;
    private final BudgetedCalls calls;
    private final Function<KnownItems, ProviderIds> numbers;

    /** @param numbers gives the items of a folder their numbers */
    public ItemSource(ItemFolders folders, BudgetedCalls calls, Function<KnownItems, ProviderIds> numbers) {
        this.folders = folders;
        this.calls = calls;
        this.numbers = numbers;
    }

    /** Whose permission it needs. */
    public SubService service() {
        return folders.service();
    }

    /** The folders as they are now. */
    public List<Container> containers() throws ConnectorException, InterruptedException {
        try {
            return folders.list(calls);
        } catch (GraphFailure failure) {
            throw Refusals.explain(failure, folders.service());
        } catch (StoppedException e) {
            throw new IllegalStateException("Nobody asked it to stop", e);
        }
    }

    /** Reads one folder. */
    public ContainerReading read(Container container, KnownItems known, ItemSink sink)
            throws ConnectorException, InterruptedException {
        return new ItemReading(container.id(), folders, calls.until(sink::stopRequested), known, numbers.apply(known),
                sink).read();
    }
}
