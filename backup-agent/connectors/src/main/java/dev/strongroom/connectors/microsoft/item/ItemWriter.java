package dev.strongroom.connectors.microsoft.item;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.Page;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes one item: first as much of it as fits one request, then its parts, and at last, once it was read back, that it is
 * whole. What could not be finished is removed. One thread.
 */
final class ItemWriter {
    private static final int TRIES = 3;

    private final BudgetedCalls calls;
    private final ItemWrites writes;
    private final WrittenItem written;
    private final Set<String> atWork;
    private final String folder;

    /** @param atWork the names of what is being written by any thread of the process */
    ItemWriter(BudgetedCalls calls, ItemWrites writes, WrittenItem written, Set<String> atWork, String folder) {
        this.calls = calls;
        this.writes = writes;
        this.written = written;
        this.atWork = atWork;
        this.folder = folder;
    }

    /**
     * What was written.
     *
     * @param losses what turned out to have no place, in sentences
     */
    record Written(String id, List<String> losses) {}

    /** Writes it. */
    Written write(ObjectNode source, ItemMark mark, ItemContent content)
            throws GraphFailure, StoppedException, ConnectorException, IOException, InterruptedException {
        atWork.add(mark.writer());
        try {
            return new StepwiseWrite(calls, id -> writes.remove(folder, id)).write(() -> create(source, mark),
                    id -> complete(id, source, mark, content));
        } finally {
            atWork.remove(mark.writer());
        }
    }

    private Written complete(String id, ObjectNode source, ItemMark mark, ItemContent content)
            throws GraphFailure, StoppedException, ConnectorException, IOException, InterruptedException {
        List<String> losses = writes.complete(folder, id, source, content, calls);
        ItemMark done = mark.whole(written.print(folder, id));
        calls.send(RequestKind.WRITE, () -> {
            writes.mark(folder, id, done.text());
            return id;
        });
        return new Written(id, losses);
    }

    /** Creates it; when the answer is lost, it is looked for before it is created once more. */
    private String create(ObjectNode source, ItemMark mark)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        for (int tries = 1;; tries++) {
            try {
                return calls.send(RequestKind.WRITE, () -> {
                    try {
                        return writes.create(folder, source, mark.text());
                    } catch (GraphFailure failure) {
                        throw failure.once();
                    }
                });
            } catch (GraphFailure failure) {
                if (failure.kind() != GraphFailure.Kind.UNCERTAIN) {
                    throw failure;
                }
                Optional<String> made = find(mark);
                if (made.isPresent()) {
                    return made.get();
                }
                if (tries == TRIES) {
                    throw failure;
                }
            }
        }
    }

    private Optional<String> find(ItemMark mark)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        Optional<String> link = Optional.empty();
        do {
            Optional<String> next = link;
            Page<ObjectNode> page = calls.send(RequestKind.ITEM, () -> writes.page(folder, next));
            for (ObjectNode item : page.entries()) {
                if (writes.mark(item).equals(Optional.of(mark.text()))) {
                    return Optional.of(GraphJson.text(item, "id"));
                }
            }
            link = page.next();
        } while (link.isPresent());
        return Optional.empty();
    }
}
