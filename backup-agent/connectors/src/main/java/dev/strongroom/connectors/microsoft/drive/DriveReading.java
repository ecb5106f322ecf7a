package dev.strongroom.connectors.microsoft.drive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.DriveEntry;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.KnownItem;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.ProviderIds;
import dev.strongroom.connectors.SinkFailedException;
import dev.strongroom.connectors.SourceItem;
import dev.strongroom.connectors.microsoft.budget.Allowances;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.directory.Refusals;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.graph.DriveRequests;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.Page;
import dev.strongroom.connectors.microsoft.item.ItemFetch;
import dev.strongroom.connectors.microsoft.item.Wanted.Reason;
import dev.strongroom.formats.item.EntryType;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a drive once, by its delta alone. A file is fetched when its hash or its size is another than the one that is
 * known; what else is told of it costs no request but for the permissions of what is shared. One thread, besides those of
 * the fetch.
 */
final class DriveReading {
    /** One more than the provider is asked at once. */
    private static final int AT_ONCE = Allowances.PUBLISHED.drives().atOnce() + 1;
    private static final String OWNER = "owner";
    private static final String NOT_FOUND = "itemNotFound";

    private final String drive;
    private final OlderVersions versions;
    private final DriveRequests requests;
    private final BudgetedCalls calls;
    private final KnownItems known;
    private final ProviderIds ids;
    private final ItemSink sink;
    private final InstantSource clock;
    private final FileDownload download;
    private final ItemFetch<WantedFile> fetch;
    private final DriveRound round;

    DriveReading(String drive, OlderVersions versions, DriveRequests requests, BudgetedCalls calls, KnownItems known,
            ProviderIds ids, ItemSink sink, InstantSource clock) {
        this.drive = drive;
        this.versions = versions;
        this.requests = requests;
        this.calls = calls;
        this.known = known;
        this.ids = ids;
        this.sink = sink;
        this.clock = clock;
        download = new FileDownload(drive, requests, calls, sink, clock);
        fetch = new ItemFetch<>(SubService.FILES, sink, this::fetch, AT_ONCE);
        round = new DriveRound(known);
    }

    ContainerReading read() throws ConnectorException, InterruptedException {
        long before = known.count();
        Optional<DriveCursor> cursor = DriveCursor.read(known.cursor());
        try {
            String delta = enumerate(cursor);
            for (Map.Entry<String, String> item : cursor.map(DriveCursor::unread).orElse(Map.of()).entrySet()) {
                again(item.getKey(), item.getValue());
            }
            fetch.finish();
            Optional<List<String>> again = fetch.again();
            again.ifPresentOrElse(named -> named.forEach(graphId -> round.unread(ids.of(graphId), graphId, "")),
                    () -> fetch.unread().numbers().forEach(round::unreadUnnamed));
            for (ItemId gone : round.gone()) {
                sink.vanished(gone);
            }
            return round.done(again.map(named -> delta));
        } catch (StoppedException stopped) {
            return round.stopped(before);
        } catch (GraphFailure failure) {
            throw Refusals.explain(failure, SubService.FILES);
        } catch (IOException e) {
            throw new SinkFailedException(e);
        } finally {
            fetch.await();
        }
    }

    private String enumerate(Optional<DriveCursor> cursor)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException, IOException {
        if (cursor.isPresent()) {
            try {
                return follow(Optional.of(cursor.get().delta()));
            } catch (GraphFailure failure) {
                if (failure.kind() != GraphFailure.Kind.EXPIRED) {
                    throw failure;
                }
                round.note("Microsoft 365 no longer knows where the last backup ended; the whole drive was compared.");
            }
        }
        fetch.finish();
        round.whole();
        return follow(Optional.empty());
    }

    private String follow(Optional<String> start)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException, IOException {
        Optional<String> link = start;
        while (true) {
            Optional<String> next = link;
            Instant told = clock.instant();
            Page<ObjectNode> page = calls.send(RequestKind.DELTA, () -> requests.delta(drive, next));
            for (ObjectNode entry : page.entries()) {
                take(new DriveItemJson(entry, told));
            }
            if (page.next().isEmpty()) {
                return page.delta()
                        .orElseThrow(
                                () -> GraphFailure.broken(new IOException("The last page has no link to go on")));
            }
            link = page.next();
        }
    }

    private void take(DriveItemJson item)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException, IOException {
        ItemId id = ids.of(item.id());
        if (item.deleted()) {
            round.deleted(id);
            return;
        }
        if (!round.tellsNew(id, item.json().path("eTag").asText() + item.json().path("cTag").asText())) {
            return;
        }
        ItemId parent = item.parent().map(ids::of).orElse(id);
        Optional<KnownItem> before = known.find(id);
        if (item.type() == EntryType.FOLDER) {
            folder(WantedFile.described(item, id, parent, state(item)), before.isPresent() || round.cameBefore(id));
            round.came(id);
            return;
        }
        Optional<String> unreadable = item.unreadable();
        boolean same = before.filter(was -> was.print().size() == item.size()
                && !item.hash().isEmpty() && was.print().messageId().equals(item.hash())).isPresent();
        WantedFile wanted =
                new WantedFile(item, id, parent,
                        before.isPresent() || round.cameBefore(id) ? Reason.CHANGED : Reason.NEW);
        if (same && !round.cameBefore(id)) {
            sink.moved(wanted.described(state(item)));
        } else if (unreadable.isPresent()) {
            unread(wanted, unreadable.get());
        } else {
            round.came(id);
            fetch.fetch(wanted);
        }
    }

    private void folder(SourceItem item, boolean there) throws IOException, InterruptedException {
        if (there) {
            sink.moved(item);
        } else {
            sink.added(item, new ItemContent.InMemory(new byte[0], 0, 0));
        }
    }

    /** An item that could not be read the last time and of which nothing was told since. */
    private void again(String graphId, String reason)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException, IOException {
        ItemId id = ids.of(graphId);
        if (round.told(id)) {
            return;
        }
        if (reason.isEmpty()) {
            try {
                take(new DriveItemJson(calls.send(RequestKind.ITEM, () -> requests.item(drive, graphId)),
                        clock.instant()));
            } catch (GraphFailure failure) {
                if (failure.kind() != GraphFailure.Kind.NOT_FOUND) {
                    throw failure;
                }
                round.deleted(id);
            }
        } else {
            round.still(id);
            tell(id, known.find(id).isPresent() ? Reason.CHANGED : Reason.NEW, reason);
            round.unread(id, graphId, reason);
        }
    }

    private void fetch(WantedFile wanted)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        try {
            download.fetch(wanted, file -> file.described(state(file.item())));
            if (versions.most() > 0) {
                versions(wanted);
            }
        } catch (GraphFailure failure) {
            switch (failure.kind()) {
                case NOT_FOUND -> {
                    if (!failure.code().equals(NOT_FOUND)) {
                        throw failure;
                    }
                    round.deleted(wanted.id());
                }
                // Of one file, not of the drive: rights management, or malware that was found a moment ago.
                case FORBIDDEN -> unread(wanted, "Microsoft 365 does not give it: " + failure.reason());
                default -> throw failure;
            }
        }
    }

    /** The versions of a file that is new or has new content; those that are known stay. */
    private void versions(WantedFile file)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        List<ObjectNode> all = calls.send(RequestKind.ITEM, () -> requests.versions(drive, file.graphId()));
        for (ObjectNode version : all.stream().skip(1).limit(versions.most()).toList()) {
            String number = version.path("id").asText();
            String name = file.graphId() + "/versions/" + number;
            ItemId id = ids.of(name);
            round.still(id);
            Instant modified = Instant.parse(version.path("lastModifiedDateTime").asText());
            if (versions.areTooOld(modified, clock.instant()) || known.find(id).isPresent() || !round.came(id)) {
                continue;
            }
            download.version(file.graphId(), number,
                    new SourceItem(id, Optional.of(name), version.path("size").asLong(),
                            modified, ItemState.EMPTY,
                            Optional.of(new DriveEntry(EntryType.VERSION, file.id(), number, modified,
                                    version.at("/lastModifiedBy/user/displayName").asText(), ""))));
        }
    }

    private ItemState state(DriveItemJson item)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        if (!item.shared()) {
            return DriveState.of(item, List.of());
        }
        List<ObjectNode> all = calls.send(RequestKind.ITEM, () -> requests.permissions(drive, item.id()));
        return DriveState.of(item, all.stream()
                .filter(permission -> !permission.has("inheritedFrom")
                        && !permission.path("roles").path(0).asText().equals(OWNER))
                .toList());
    }

    private void unread(WantedFile wanted, String reason) {
        round.unread(wanted.id(), wanted.graphId(), reason);
        tell(wanted.id(), wanted.reason(), reason);
    }

    private void tell(ItemId id, Reason why, String reason) {
        switch (why) {
            case NEW -> sink.gap(id, reason);
            case CHANGED -> sink.outdated(id, reason);
        }
    }
}
