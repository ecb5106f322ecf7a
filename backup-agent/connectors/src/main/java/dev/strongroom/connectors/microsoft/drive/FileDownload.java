package dev.strongroom.connectors.microsoft.drive;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ContentLostException;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.SinkFailedException;
import dev.strongroom.connectors.SourceItem;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.DriveRequests;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.MimeBody;
import dev.strongroom.connectors.microsoft.item.Wanted.Reason;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Fetches the bytes of files and gives them to the sink: small ones whole, others as they come. Thread-safe. */
final class FileDownload {
    /** What is not larger is read whole first, so that the sink may store it on threads of its own. */
    private static final int SMALL = 1 << 20;
    /** An address works for an hour. */
    private static final Duration URL_LIFETIME = Duration.ofMinutes(50);
    private static final int MOST_READINGS = 3;
    private static final ItemContent.InMemory NOTHING = new ItemContent.InMemory(new byte[0], 0, 0);

    private final String drive;
    private final DriveRequests requests;
    private final BudgetedCalls calls;
    private final ItemSink sink;
    private final InstantSource clock;

    FileDownload(String drive, DriveRequests requests, BudgetedCalls calls, ItemSink sink, InstantSource clock) {
        this.drive = drive;
        this.requests = requests;
        this.calls = calls;
        this.sink = sink;
        this.clock = clock;
    }

    /** Says how an item is described that is given to the sink. */
    @FunctionalInterface
    interface Description {
        SourceItem of(WantedFile wanted)
                throws GraphFailure, StoppedException, ConnectorException, InterruptedException;
    }

    /**
     * Fetches a file. When its bytes are not those that were told, it is asked how it is described now and read again.
     */
    void fetch(WantedFile first, Description description)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        WantedFile wanted = first;
        for (int readings = 1;; readings++) {
            WantedFile now = wanted;
            FileStream.Opening opening = from -> open(now, from);
            Optional<ContentLostException> other = give(now.reason(), description.of(now),
                    () -> new FileStream(opening, now.item().size(), now.item().hash()));
            if (other.isEmpty()) {
                return;
            }
            if (readings == MOST_READINGS) {
                throw GraphFailure.broken(other.get());
            }
            wanted = now.as(new DriveItemJson(
                    calls.send(RequestKind.ITEM, () -> requests.item(drive, now.graphId())), clock.instant()));
        }
    }

    /** Fetches an older version of a file, of which Graph tells no hash. */
    void version(String file, String version, SourceItem item)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        Optional<ContentLostException> other = give(Reason.NEW, item,
                () -> new FileStream(from -> requests.version(drive, file, version, from), item.size(), ""));
        if (other.isPresent()) {
            throw GraphFailure.broken(other.get());
        }
    }

    /** Answers that the bytes were not those that were told. */
    private Optional<ContentLostException> give(Reason reason, SourceItem item, Supplier<FileStream> stream)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        if (item.size() > SMALL) {
            return calls.send(RequestKind.CONTENT, () -> {
                try {
                    given(reason, item, (ItemContent.Streamed) stream::get);
                    return Optional.empty();
                } catch (ContentLostException e) {
                    return Optional.of(otherBytes(e));
                }
            });
        }
        Small small = item.size() == 0 ? new Small(NOTHING, Optional.empty())
                : calls.send(RequestKind.CONTENT, () -> whole(stream));
        if (small.other().isEmpty()) {
            try {
                given(reason, item, small.content());
            } catch (ContentLostException e) {
                throw new IllegalStateException("Bytes in memory can't be lost", e);
            }
        }
        return small.other();
    }

    /** A small file's bytes, or that they were not those that were told. */
    private record Small(ItemContent.InMemory content, Optional<ContentLostException> other) {}

    private static Small whole(Supplier<FileStream> opened) throws GraphFailure {
        try (FileStream stream = opened.get()) {
            byte[] bytes = stream.readAllBytes();
            return new Small(new ItemContent.InMemory(bytes, 0, bytes.length), Optional.empty());
        } catch (ContentLostException e) {
            return new Small(NOTHING, Optional.of(otherBytes(e)));
        } catch (IOException e) {
            throw GraphFailure.broken(e);
        }
    }

    private static ContentLostException otherBytes(ContentLostException lost) throws GraphFailure {
        return switch (lost.getCause()) {
            case FileStream.OtherBytesException other -> lost;
            case GraphFailure failure -> throw failure;
            case null, default -> throw GraphFailure.broken(lost);
        };
    }

    private void given(Reason reason, SourceItem item, ItemContent content)
            throws SinkFailedException, InterruptedException, ContentLostException {
        try {
            switch (reason) {
                case NEW -> sink.added(item, content);
                case CHANGED -> sink.changed(item, content);
            }
        } catch (ContentLostException e) {
            throw e;
        } catch (IOException e) {
            throw new SinkFailedException(e);
        }
    }

    /** By the address that came with the description while it works, and then by Graph itself. */
    private MimeBody open(WantedFile wanted, long from) throws GraphFailure {
        DriveItemJson item = wanted.item();
        boolean fresh = item.downloadUrl().isPresent() && clock.instant().isBefore(item.told().plus(URL_LIFETIME));
        if (fresh) {
            try {
                return requests.download(item.downloadUrl().get(), from);
            } catch (GraphFailure failure) {
                if (failure.kind() != GraphFailure.Kind.TOKEN_REFUSED
                        && failure.kind() != GraphFailure.Kind.NOT_FOUND) {
                    throw failure;
                }
            }
        }
        return requests.content(drive, item.id(), from);
    }
}
