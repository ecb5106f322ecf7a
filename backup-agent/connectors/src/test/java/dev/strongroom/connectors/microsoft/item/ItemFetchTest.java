package dev.strongroom.connectors.microsoft.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.SourceItem;
import dev.strongroom.connectors.microsoft.directory.SubService;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ItemFetchTest {
    private static final int MOST_NAMED = 10_000;

    private record Message(String graphId, ItemId id, Reason reason) implements Wanted {
        static Message of(int number) {
            return new Message("message " + number, new ItemId(0, number), Reason.NEW);
        }
    }

    /** Fetches what Graph does not give. */
    private static ItemFetch<Message> failing(int messages) throws Exception {
        ItemFetch<Message> fetch = new ItemFetch<>(SubService.MAIL, new NoSink(), message -> {
            throw GraphFailure.broken(new IOException("cut")).once();
        });
        for (int i = 0; i < messages; i++) {
            fetch.fetch(Message.of(i));
        }
        fetch.finish();
        return fetch;
    }

    @Test
    @DisplayName("What can't be read is named for the next run, each once, with what changed meanwhile")
    void named() throws Exception {
        ItemFetch<Message> fetch = failing(3);
        fetch.again("edited meanwhile");
        fetch.again("message 1");

        assertThat(fetch.unread().size()).isEqualTo(3);
        assertThat(fetch.again().orElseThrow())
                .containsExactlyInAnyOrder("message 0", "message 1", "message 2", "edited meanwhile");
    }

    @Test
    @DisplayName("So much that can't be read is counted and no longer named, so that memory does not grow with it")
    void tooMany() throws Exception {
        assertThat(failing(MOST_NAMED).again()).map(List::size).contains(MOST_NAMED);

        ItemFetch<Message> fetch = failing(MOST_NAMED + 2);

        assertThat(fetch.again()).isEqualTo(Optional.empty());
        assertThat(fetch.unread().numbers())
                .containsExactlyElementsOf(IntStream.range(0, MOST_NAMED + 2).mapToObj(i -> (long) i).toList());
    }

    /** Nothing but gaps comes here. */
    private static final class NoSink implements ItemSink {
        @Override
        public void expected(long items) {}

        @Override
        public void added(SourceItem item, ItemContent content) {
            throw new AssertionError(item);
        }

        @Override
        public void changed(SourceItem item, ItemContent content) {
            throw new AssertionError(item);
        }

        @Override
        public void stateChanged(ItemId id, ItemState state) {
            throw new AssertionError(id);
        }

        @Override
        public void renumbered(ItemId known, SourceItem item) {
            throw new AssertionError(known);
        }

        @Override
        public void vanished(ItemId id) {
            throw new AssertionError(id);
        }

        @Override
        public void gap(ItemId id, String reason) {}

        @Override
        public void outdated(ItemId id, String reason) {
            throw new AssertionError(id);
        }

        @Override
        public boolean stopRequested() {
            return false;
        }
    }
}
