package dev.strongroom.connectors.microsoft.item;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.AppendResult;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ContentLostException;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemPrint;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.ProviderIds;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.TargetItem;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.formats.item.ItemKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes the contacts, the events or the tasks of one mailbox. */
public final class ItemTarget implements EntityTarget {
    private static final long UNKNOWN = -1;

    private final ItemFolders folders;
    private final ItemWrites writes;
    private final RestoreCalls calls;
    private final WrittenItem written;
    private final Set<String> atWork;
    private final TargetIds ids;

    /**
     * Writes items of one kind.
     *
     * @param folders reads what was written
     * @param atWork what is being written by any thread of the process; thread-safe
     */
    public ItemTarget(ItemFolders folders, ItemWrites writes, BudgetedCalls calls,
            Function<KnownItems, ProviderIds> numbers, Set<String> atWork) {
        this.folders = folders;
        this.writes = writes;
        this.calls = new RestoreCalls(calls, writes.service());
        written = new WrittenItem(calls, folders, writes);
        this.atWork = atWork;
        ids = new TargetIds(numbers.apply(KnownItems.none()));
    }

    @Override
    public String delimiter() {
        return "";
    }

    @Override
    public String ensureContainer(ItemKind kind, List<String> path) throws ConnectorException, InterruptedException {
        return calls.work(() -> writes.folders().ensure(path));
    }

    @Override
    public boolean hasContainer(ItemKind kind, List<String> path) throws ConnectorException, InterruptedException {
        return calls.work(() -> writes.folders().find(path)).isPresent();
    }

    @Override
    public Stream<TargetItem> items(String containerId) throws ConnectorException, InterruptedException {
        ids.forget(containerId);
        Unfinished unfinished = new Unfinished(atWork);
        return TargetListing.of(calls, link -> writes.page(containerId, link))
                .flatMap(item -> item(containerId, item, unfinished).stream())
                .onClose(() -> unfinished.remove(id -> remove(containerId, id)));
    }

    private Optional<TargetItem> item(String folder, ObjectNode json, Unfinished unfinished) {
        ItemEntry entry = ItemEntry.of(json);
        Optional<ItemMark> mark = writes.mark(json).flatMap(ItemMark::read);
        if (mark.isPresent() && mark.get().written().isEmpty()) {
            unfinished.note(entry.id(), mark.get().writer());
            return Optional.empty();
        }
        ItemMark.Origin origin = mark.map(ItemMark::origin)
                .orElseGet(() -> new ItemMark.Origin(writes.uid(json), UNKNOWN, "", folders.received(entry),
                        new ItemState(new TreeSet<>(), new TreeMap<>(Map.of("version", entry.version())))));
        ItemPrint print =
                new ItemPrint(origin.uid(), origin.size(), origin.received().truncatedTo(ChronoUnit.SECONDS));
        return Optional.of(
                new TargetItem(ids.noteListed(folder, entry.id()), Optional.of(entry.id()), print, origin.state()));
    }

    @Override
    public AppendResult append(String containerId, long size, ItemContent content, Instant received, ItemState state)
            throws ConnectorException, IOException, InterruptedException {
        StoredFile file = StoredFile.read(content);
        ItemMark mark = new ItemMark(new ItemMark.Origin(file.uid(), size, file.sha256(), received, state),
                UUID.randomUUID().toString(), Optional.empty());
        ItemWriter writer = new ItemWriter(calls.calls(), writes, written, atWork, containerId);
        ItemWriter.Written made =
                calls.<ItemWriter.Written, IOException>work(() -> writer.write(file.source(), mark, content));
        List<String> losses = new ArrayList<>(writes.losses(file.source()));
        losses.addAll(made.losses());
        return new AppendResult(Optional.of(ids.note(containerId, made.id())), Optional.of(made.id()), Set.of(),
                losses);
    }

    @Override
    public List<String> losses(ItemKind kind, ItemContent content, ItemState state)
            throws RefusedException, IOException {
        return writes.foreseen(StoredFile.read(content).source(), content);
    }

    @Override
    public ItemContent content(String containerId, ItemId id) throws ConnectorException {
        String graphId = ids.require(containerId, id);
        return (ItemContent.Streamed) () -> open(containerId, graphId);
    }

    private InputStream open(String folder, String id) throws IOException {
        Path file = Files.createTempFile("strongroom", ".item");
        try (OutputStream out = Files.newOutputStream(file)) {
            written.copy(folder, id, out);
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (GraphFailure | StoppedException | ConnectorException e) {
            Files.delete(file);
            throw new ContentLostException("Microsoft 365 does not give the item: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Files.delete(file);
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("Interrupted while an item was read");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    /** As said there; of an item that was edited since, nothing. */
    @Override
    public Optional<String> writtenFrom(String containerId, ItemId id) throws ConnectorException, InterruptedException {
        Optional<String> graphId = ids.find(containerId, id);
        if (graphId.isEmpty()) {
            return Optional.empty();
        }
        return calls.work(() -> writtenFromThere(containerId, graphId.get()));
    }

    private Optional<String> writtenFromThere(String folder, String id)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        Optional<ObjectNode> item = calls.calls().send(RequestKind.ITEM, () -> there(folder, id));
        Optional<ItemMark> mark =
                item.flatMap(writes::mark).flatMap(ItemMark::read).filter(found -> found.written().isPresent());
        return mark.isPresent() && mark.get().written().equals(Optional.of(written.print(folder, id)))
                ? Optional.of(mark.get().origin().sha256())
                : Optional.empty();
    }

    @Override
    public void remove(String containerId, ItemId id) throws ConnectorException, InterruptedException {
        String graphId = ids.require(containerId, id);
        Optional<ObjectNode> item = calls.ask(RequestKind.ITEM, () -> there(containerId, graphId));
        if (item.isPresent()) {
            writes.requireRemovable(item.get());
            remove(containerId, graphId);
        }
    }

    /** An item, if somebody did not remove it meanwhile. */
    private Optional<ObjectNode> there(String folder, String id) throws GraphFailure {
        try {
            return Optional.of(writes.get(folder, id));
        } catch (GraphFailure failure) {
            if (failure.kind() == GraphFailure.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private void remove(String folder, String graphId) throws ConnectorException, InterruptedException {
        calls.ask(RequestKind.WRITE, () -> {
            writes.remove(folder, graphId);
            return graphId;
        });
    }

    @Override
    public void abandon() {
        // The mailbox's mail is abandoned with the client that all of this goes through.
    }

    @Override
    public void close() {
        // Connections are shared, and close when nobody needs them.
        ids.close();
    }
}
