package dev.strongroom.connectors.microsoft.item;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ContainerVanishedException;
import dev.strongroom.connectors.UncheckedConnectorException;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.Page;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a folder of a restore's target holds, asked for page by page. One thread. */
public final class TargetListing<T> implements Iterator<T> {
    private final RestoreCalls calls;
    private final Pages<T> pages;
    private Iterator<T> page;
    private Optional<String> next;

    /** Asks for a page. */
    @FunctionalInterface
    public interface Pages<T> {
        /**
         * Asks by one request.
         *
         * @param link of the page before; empty for the first
         */
        Page<T> page(Optional<String> link) throws GraphFailure;
    }

    private TargetListing(RestoreCalls calls, Pages<T> pages) throws ConnectorException, InterruptedException {
        this.calls = calls;
        this.pages = pages;
        Page<T> first = read(Optional.empty());
        page = first.entries().iterator();
        next = first.next();
    }

    /** All of it; the first page is read at once, and what the stream throws is {@link UncheckedConnectorException}. */
    public static <T> Stream<T> of(RestoreCalls calls, Pages<T> pages) throws ConnectorException, InterruptedException {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new TargetListing<>(calls, pages),
                Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && next.isPresent()) {
            try {
                Page<T> more = read(next);
                page = more.entries().iterator();
                next = more.next();
            } catch (ConnectorException e) {
                throw new UncheckedConnectorException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UncheckedConnectorException(
                        new UnreachableException("A folder was not read to its end.", e));
            }
        }
        return page.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }

    private Page<T> read(Optional<String> link) throws ConnectorException, InterruptedException {
        return calls.work(() -> {
            try {
                return calls.calls().send(RequestKind.ITEM, () -> pages.page(link));
            } catch (GraphFailure failure) {
                if (failure.kind() == GraphFailure.Kind.NOT_FOUND && failure.code().equals("ErrorItemNotFound")) {
                    throw new ContainerVanishedException("The folder is not there any more.", failure);
                }
                throw failure;
            }
        });
    }
}
