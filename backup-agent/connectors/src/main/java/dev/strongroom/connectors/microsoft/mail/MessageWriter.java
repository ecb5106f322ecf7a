package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.MailWrites;
import dev.strongroom.connectors.microsoft.graph.MarkedMessage;
import dev.strongroom.connectors.microsoft.graph.NewMessage;
import dev.strongroom.connectors.microsoft.item.StepwiseWrite;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes one message: at once where it fits one request, else first the message and then its files. Only a message that is
 * whole is marked as such; one that could not be finished is removed. One thread.
 */
final class MessageWriter {

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
            ContentMark part = mark.at(ContentMark.Stage.PART);
            NewMessage alone = message.withoutAttachments().with(ContentMark.PROPERTY, part.text());
            return new StepwiseWrite(calls, writes::remove).write(() -> create(alone, part),
                    id -> complete(id, outline, mark, content));
        } finally {
            atWork.remove(mark.writer());
        }
    }

    private String complete(String id, MessageOutline outline, ContentMark mark, ItemContent content)
            throws GraphFailure, StoppedException, ConnectorException, IOException, InterruptedException {
        new FileWriter(calls, writes, id, outline.files()).write(content);
        return calls.send(RequestKind.WRITE, () -> {
            writes.mark(id, mark.text());
            return id;
        });
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
