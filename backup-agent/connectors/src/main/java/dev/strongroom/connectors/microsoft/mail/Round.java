package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.IdSet;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.KnownItem;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.NumberTable;
import dev.strongroom.connectors.ProviderIds;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.MailRequests;
import dev.strongroom.connectors.microsoft.graph.MessageEntry;
import dev.strongroom.connectors.microsoft.graph.Page;
import dev.strongroom.connectors.microsoft.item.ItemFetch;
import dev.strongroom.connectors.microsoft.item.Wanted;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** What the enumerations of one reading of a folder told, and what came of it. One thread, besides those of the fetch. */
final class Round {
    private static final long GONE = 1;
    private static final long BACK = 0;

    private final String folder;
    private final BudgetedCalls calls;
    private final MailRequests requests;
    private final KnownItems known;
    private final IdSet knownIds;
    private final ItemSink sink;
    private final ProviderIds ids;
    private final ItemFetch<WantedMessage> fetch;
    private final NumberTable named = new NumberTable();
    /** What the comparison of the whole folder named: the same, unless something was named before. */
    private NumberTable listed = named;
    /** What was told to be removed, each with whether it still is. */
    private NumberTable removed = new NumberTable();
    private Enumeration enumeration = Enumeration.CHANGES;
    private boolean whole;
    private boolean sawAnything;
    private Optional<Long> expected = Optional.empty();

    Round(String folder, BudgetedCalls calls, MailRequests requests, KnownItems known, ProviderIds ids,
            ItemSink sink) {
        this.folder = folder;
        this.calls = calls;
        this.requests = requests;
        this.known = known;
        this.ids = ids;
        this.sink = sink;
        knownIds = known.ids(0);
        MessageDownload download = new MessageDownload(requests, sink);
        fetch = new ItemFetch<>(SubService.MAIL, sink, wanted -> {
            Optional<ItemContent.InMemory> content = calls.send(RequestKind.CONTENT, () -> download.fetch(wanted));
            if (content.isPresent()) {
                download.give(wanted, content.get().length(), content.get());
            }
        });
    }

    /** What the entries of an enumeration are. */
    private enum Enumeration {
        /** What changed since the cursor. */
        CHANGES,
        /** All that the folder holds. */
        ALL
    }

    /** How many messages may be new; told to the sink before the first of them. */
    void expect(long items) {
        expected = Optional.of(items);
    }

    /** Looks at messages that no link tells of. */
    void lookAgain(List<String> ids) throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        for (String id : ids) {
            take(one(id));
        }
        fetch.finish();
    }

    private MessageEntry one(String id)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        try {
            MessageEntry found = calls.send(RequestKind.ITEM, () -> requests.message(id));
            // The id stays when a message is moved to another folder.
            return new MessageEntry(id, found.properties().filter(message -> message.folder().equals(folder)));
        } catch (GraphFailure failure) {
            if (failure.kind() == GraphFailure.Kind.NOT_FOUND) {
                return new MessageEntry(id, Optional.empty());
            }
            throw failure;
        }
    }

    /**
     * Follows an enumeration to its end.
     *
     * @param start the link to what changed; without one all is enumerated
     * @return the link to what will have changed
     */
    String follow(Optional<String> start)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        Optional<String> link = start;
        while (true) {
            Optional<String> next = link;
            Page<MessageEntry> page = calls.send(RequestKind.DELTA, () -> requests.messages(folder, next));
            Map<String, MessageEntry> lastOfEach = new LinkedHashMap<>();
            page.entries().forEach(entry -> lastOfEach.put(entry.id(), entry));
            take(lastOfEach.values());
            if (page.next().isEmpty()) {
                fetch.finish();
                return page.delta().orElse("");
            }
            link = page.next();
        }
    }

    /** Enumerates the whole folder: what it does not name is not there. */
    String compareAll() throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        if (named.size() > 0) {
            listed = new NumberTable();
        }
        removed = new NumberTable();
        enumeration = Enumeration.ALL;
        String delta = follow(Optional.empty());
        whole = true;
        return delta;
    }

    private void take(Collection<MessageEntry> entries)
            throws StoppedException, ConnectorException, InterruptedException {
        for (MessageEntry entry : entries) {
            take(entry);
        }
    }

    private void take(MessageEntry entry) throws StoppedException, ConnectorException, InterruptedException {
        sawAnything = true;
        ItemId id = ids.of(entry.id());
        Optional<KnownItem> before = known.findByProviderId(entry.id());
        if (entry.properties().isEmpty()) {
            if (before.isEmpty() && named.contains(id.number())) {
                // It was stored a moment ago; the next run takes it away.
                fetch.again(entry.id());
            }
            removed.put(id.number(), GONE);
            return;
        }
        if (removed.contains(id.number())) {
            removed.put(id.number(), BACK);
        }
        MessageEntry.Properties message = entry.properties().get();
        int version = Objects.hash(MessageState.of(message), message.changeKey());
        OptionalLong earlier = named.put(id.number(), version);
        listed.put(id.number(), version);
        if (earlier.isPresent()) {
            if (earlier.getAsLong() != version) {
                fetch.again(entry.id());
            }
        } else if (before.isEmpty()) {
            tellExpected();
            fetch.fetch(new WantedMessage(entry.id(), id, message, Wanted.Reason.NEW));
        } else if (enumeration == Enumeration.CHANGES || mayDiffer(before.get(), message)) {
            fetch.fetch(new WantedMessage(entry.id(), id, message, Wanted.Reason.CHANGED));
        }
    }

    /** Whether a message of a list that does not tell what changed is worth reading: what was sent rarely changes. */
    private static boolean mayDiffer(KnownItem known, MessageEntry.Properties message) {
        return message.draft() || !known.state().equals(MessageState.of(message));
    }

    private void tellExpected() {
        expected.ifPresent(sink::expected);
        expected = Optional.empty();
    }

    /** Whether there was anything new. */
    boolean sawAnything() {
        return sawAnything;
    }

    /** What the folder holds, as far as it was told. */
    IdSet held() {
        IdSet all = whole ? IdSet.ofAscending(0, listed.numbers())
                : knownIds.plus(IdSet.ofAscending(0, named.numbers()));
        IdSet gone = IdSet.ofAscending(0,
                removed.numbers().filter(number -> removed.get(number).equals(OptionalLong.of(GONE))));
        return all.minus(gone.plus(fetch.gone()));
    }

    /** How many messages were listed and deleted before they could be read. */
    long deletedUnread() {
        return fetch.gone().size();
    }

    /** What could not be read. */
    IdSet unread() {
        return fetch.unread();
    }

    /** What the next run is to look at by itself; empty when that is too much to be named. */
    Optional<List<String>> again() {
        return fetch.again();
    }

    /** Waits for what is under way. */
    void end() throws InterruptedException {
        fetch.await();
    }
}
