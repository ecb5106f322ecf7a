package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.AppendResult;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemPrint;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.ProviderIds;
import dev.strongroom.connectors.TargetItem;
import dev.strongroom.connectors.microsoft.budget.Abandonment;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.graph.GraphClient;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.MailRequests;
import dev.strongroom.connectors.microsoft.graph.MailWrites;
import dev.strongroom.connectors.microsoft.graph.MarkedMessage;
import dev.strongroom.connectors.microsoft.item.RangedUpload;
import dev.strongroom.connectors.microsoft.item.RestoreCalls;
import dev.strongroom.connectors.microsoft.item.TargetFolders;
import dev.strongroom.connectors.microsoft.item.TargetIds;
import dev.strongroom.connectors.microsoft.item.TargetListing;
import dev.strongroom.connectors.microsoft.item.Unfinished;
import dev.strongroom.formats.item.ItemKind;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes the mail of one mailbox. */
public final class MailTarget implements EntityTarget {
    /** No name has it: paths are never joined and split here. */
    private static final String DELIMITER = "\u001f";
    private static final long UNKNOWN = -1;

    private final GraphClient client;
    private final RestoreCalls calls;
    private final Abandonment abandonment;
    private final MailRequests requests;
    private final MailWrites writes;
    private final TargetFolders folders;
    private final TargetIds ids;
    private final Set<String> atWork;

    /**
     * Writes with a client of its own.
     *
     * @param user whose mail it is
     * @param abandonment that {@code calls} heed
     * @param atWork what is being written by any thread of the process; thread-safe
     */
    public MailTarget(String user, GraphClient client, BudgetedCalls calls, Abandonment abandonment,
            Function<KnownItems, ProviderIds> numbers, Set<String> atWork) {
        this.client = client;
        this.abandonment = abandonment;
        requests = new MailRequests(client, user);
        writes = new MailWrites(client, user, ContentMark.PROPERTY);
        folders = new TargetFolders(calls, new MailFolderStore(requests, writes));
        this.calls = new RestoreCalls(calls, SubService.MAIL_RESTORE);
        ids = new TargetIds(numbers.apply(KnownItems.none()));
        this.atWork = atWork;
    }

    @Override
    public String delimiter() {
        return DELIMITER;
    }

    @Override
    public String ensureContainer(ItemKind kind, List<String> path) throws ConnectorException, InterruptedException {
        return calls.work(() -> folders.ensure(path));
    }

    @Override
    public boolean hasContainer(ItemKind kind, List<String> path) throws ConnectorException, InterruptedException {
        return calls.work(() -> folders.find(path)).isPresent();
    }

    @Override
    public Stream<TargetItem> items(String containerId) throws ConnectorException, InterruptedException {
        ids.forget(containerId);
        Unfinished unfinished = new Unfinished(atWork);
        return TargetListing.of(calls, link -> writes.messages(containerId, link))
                .filter(message -> isWhole(message, unfinished))
                .map(message -> item(containerId, message))
                .onClose(() -> unfinished.remove(this::remove));
    }

    private static boolean isWhole(MarkedMessage message, Unfinished unfinished) {
        Optional<ContentMark> part = message.mark()
                .flatMap(ContentMark::read)
                .filter(mark -> mark.stage() == ContentMark.Stage.PART);
        part.ifPresent(mark -> unfinished.note(message.id(), mark.writer()));
        return part.isEmpty();
    }

    private TargetItem item(String folder, MarkedMessage message) {
        ItemId id = ids.noteListed(folder, message.id());
        Optional<ContentMark> mark = message.mark().flatMap(ContentMark::read);
        boolean anonymous = mark.filter(found -> found.stage() == ContentMark.Stage.ANONYMOUS).isPresent();
        ItemPrint print = new ItemPrint(anonymous ? "" : message.properties().messageId(),
                mark.map(ContentMark::size).orElse(UNKNOWN),
                message.properties().received().truncatedTo(ChronoUnit.SECONDS));
        return new TargetItem(id, Optional.of(message.id()), print, MessageState.of(message.properties()));
    }

    @Override
    public AppendResult append(String containerId, long size, ItemContent content, Instant received, ItemState state)
            throws ConnectorException, IOException, InterruptedException {
        MessageOutline outline = MessageOutline.of(content);
        RestoredState restored = RestoredState.of(state);
        ContentMark mark = new ContentMark(MessageComposition.messageId(outline.header()).isEmpty()
                ? ContentMark.Stage.ANONYMOUS
                : ContentMark.Stage.WHOLE, size, outline.sha256(), UUID.randomUUID().toString());
        MessageWriter writer = new MessageWriter(calls.calls(), writes, atWork, containerId);
        String id = calls.<String, IOException>work(() -> writer.write(outline,
                MessageComposition.of(outline, restored.state(), received), mark, content));
        return new AppendResult(Optional.of(ids.note(containerId, id)), Optional.of(id), restored.refused(),
                losses(outline));
    }

    @Override
    public List<String> losses(ItemKind kind, ItemContent content, ItemState state) throws IOException {
        List<String> losses = losses(MessageOutline.of(content));
        Set<String> refused = RestoredState.of(state).refused();
        if (!refused.isEmpty()) {
            losses.add("The mailbox does not keep these flags: " + String.join(", ", new TreeSet<>(refused)));
        }
        return losses;
    }

    private static List<String> losses(MessageOutline outline) {
        List<String> losses = new ArrayList<>(outline.losses());
        outline.files()
                .stream()
                .filter(file -> file.size() > RangedUpload.LARGEST)
                .map(file -> "The file " + file.file().name() + " is larger than 150 MB, which Microsoft 365 does not"
                        + " take. Please export the message to have it.")
                .forEach(losses::add);
        return losses;
    }

    @Override
    public ItemContent content(String containerId, ItemId id) throws ConnectorException {
        return new TargetContent(calls.calls(), requests, ids.require(containerId, id));
    }

    @Override
    public Optional<String> writtenFrom(String containerId, ItemId id) throws ConnectorException, InterruptedException {
        Optional<String> graphId = ids.find(containerId, id);
        if (graphId.isEmpty()) {
            return Optional.empty();
        }
        return calls.ask(RequestKind.ITEM, () -> mark(graphId.get()))
                .flatMap(ContentMark::read)
                .filter(mark -> mark.stage() != ContentMark.Stage.PART)
                .map(ContentMark::sha256);
    }

    private Optional<String> mark(String graphId) throws GraphFailure {
        try {
            return writes.message(graphId).mark();
        } catch (GraphFailure failure) {
            if (failure.kind() == GraphFailure.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    @Override
    public void remove(String containerId, ItemId id) throws ConnectorException, InterruptedException {
        remove(ids.require(containerId, id));
    }

    private void remove(String graphId) throws ConnectorException, InterruptedException {
        calls.ask(RequestKind.WRITE, () -> {
            try {
                writes.remove(graphId);
            } catch (GraphFailure failure) {
                if (failure.kind() != GraphFailure.Kind.NOT_FOUND) {
                    throw failure;
                }
            }
            return graphId;
        });
    }

    @Override
    public void abandon() {
        abandonment.begin();
        client.abandon();
    }

    @Override
    public void close() {
        // Connections are shared, and close when nobody needs them.
        ids.close();
    }
}
