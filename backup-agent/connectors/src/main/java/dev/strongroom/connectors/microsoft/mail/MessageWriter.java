package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.MailWrites;
import dev.strongroom.connectors.microsoft.graph.MarkedMessage;
import dev.strongroom.connectors.microsoft.graph.NewMessage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one message: at once where it fits one request, else first the message and then its files. Only a message that is
 * whole is marked as such; one that could not be finished is removed. One thread.
 */
final class MessageWriter {
    private static final Logger LOG = LoggerFactory.getLogger(MessageWriter.class);
    private static final int TRIES = 3;

    private final BudgetedCalls calls;
    private final MailWrites writes;
    private final Set<String> atWork;
    private final String folder;

    /** @param atWork what is being written by any thread of the process, by its writer's name */
    MessageWriter(BudgetedCalls calls, MailWrites writes, Set<String> atWork, String folder) {
        this.calls = calls;
        this.writes = writes;
        this.atWork = atWork;
        this.folder = folder;
    }

    /**
     * Writes it.
     *
     * @return the new message's id
     */
    String write(MessageOutline outline, NewMessage message, ContentMark mark, ItemContent content)
            throws GraphFailure, StoppedException, ConnectorException, IOException, InterruptedException {
        atWork.add(mark.writer());
        try {
            if (outline.inOneRequest().isPresent()) {
                return create(message.with(ContentMark.PROPERTY, mark.text()), mark);
            }
            for (int tries = 1;; tries++) {
                try {
                    return inPieces(outline, message, mark, content);
                } catch (GraphFailure failure) {
                    if (failure.kind() != GraphFailure.Kind.UNCERTAIN
                            && failure.kind() != GraphFailure.Kind.NOT_FOUND) {
                        throw failure;
                    }
                    if (tries == TRIES) {
                        throw new UnreachableException(
                                "Microsoft 365 breaks off again and again while a message is written.", failure);
                    }
                }
            }
        } finally {
            atWork.remove(mark.writer());
        }
    }

    private String inPieces(MessageOutline outline, NewMessage message, ContentMark mark, ItemContent content)
            throws GraphFailure, StoppedException, ConnectorException, IOException, InterruptedException {
        ContentMark part = mark.at(ContentMark.Stage.PART);
        String id = create(message.withoutAttachments().with(ContentMark.PROPERTY, part.text()), part);
        boolean whole = false;
        try {
            new FileWriter(calls, writes, id, outline.files()).write(content);
            calls.send(RequestKind.WRITE, () -> {
                writes.mark(id, mark.text());
                return id;
            });
            whole = true;
            return id;
        } finally {
            if (!whole) {
                remove(id);
            }
        }
    }

    private void remove(String id) throws InterruptedException {
        try {
            calls.send(RequestKind.WRITE, () -> {
                writes.remove(id);
                return id;
            });
        } catch (GraphFailure | StoppedException | ConnectorException e) {
            LOG.info("A message that was not finished is still there until its folder is restored to again: {}",
                    e.getMessage());
        }
    }

    /** Creates it; when the answer is lost, it is looked for before it is created once more. */
    private String create(NewMessage message, ContentMark mark)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        boolean[] asked = {false};
        return calls.send(RequestKind.WRITE, () -> {
            if (asked[0]) {
                List<MarkedMessage> there = writes.receivedAt(folder, message.received());
                for (MarkedMessage candidate : there) {
                    if (candidate.mark().equals(Optional.of(mark.text()))) {
                        return candidate.id();
                    }
                }
            }
            asked[0] = true;
            return writes.create(folder, message);
        });
    }
}
