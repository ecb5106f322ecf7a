package dev.strongroom.connectors;

import java.util.Optional;
import java.util.stream.Stream;

/** A container that was never read. */
final class NoKnownItems implements KnownItems {
    @Override
    public Optional<Cursor> cursor() {
        return Optional.empty();
    }

    @Override
    public long count() {
        return 0;
    }

    @Override
    public Stream<KnownItem> stream() {
        return Stream.empty();
    }

    @Override
    public Optional<KnownItem> find(ItemId id) {
        return Optional.empty();
    }

    @Override
    public Stream<KnownItem> match(ItemPrint print) {
        return Stream.empty();
    }
}
