package dev.strongroom.service.catalogue;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A long list as a stream that holds one batch of it at a time and no connection between batches. */
final class Batches {
    private Batches() {}

    /**
     * @param first before all elements
     * @param position where an element lies
     * @param read the batch after a position
     * @param size of a full batch; a smaller one is the last
     */
    static <T, P> Stream<T> stream(P first, Function<T, P> position, Function<P, List<T>> read, int size) {
        return Stream.iterate(read.apply(first), batch -> !batch.isEmpty(),
                batch -> batch.size() < size ? List.of() : read.apply(position.apply(batch.getLast())))
                .flatMap(List::stream);
    }
}
