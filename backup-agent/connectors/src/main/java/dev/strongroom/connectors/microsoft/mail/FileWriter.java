package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.MailWrites;
import dev.strongroom.connectors.microsoft.graph.NewAttachment;
import dev.strongroom.connectors.microsoft.item.Carried;
import dev.strongroom.connectors.microsoft.item.RangedUpload;
import dev.strongroom.formats.parts.PartWalk;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Hangs the files of a message on the new one while the stored one is read. One thread. */
final class FileWriter {
    private final BudgetedCalls calls;
    private final MailWrites writes;
    private final String message;
    private final List<MessageOutline.AttachedFile> files;

    FileWriter(BudgetedCalls calls, MailWrites writes, String message, List<MessageOutline.AttachedFile> files) {
        this.calls = calls;
        this.writes = writes;
        this.message = message;
        this.files = files;
    }

    void write(ItemContent content)
            throws GraphFailure, StoppedException, ConnectorException, IOException, InterruptedException {
        try (InputStream in = content.open()) {
            PartWalk.walk(in, new AttachedParts(this::take));
        } catch (Carried e) {
            throw e.open();
        }
    }

    private void take(int number, InputStream content) throws IOException {
        MessageOutline.AttachedFile file = files.get(number);
        try {
            if (file.size() < RangedUpload.SMALL) {
                NewAttachment.Small small = small(file.file(), content.readAllBytes());
                calls.send(RequestKind.WRITE, () -> {
                    try {
                        writes.attach(message, small);
                        return message;
                    } catch (GraphFailure failure) {
                        throw failure.once();
                    }
                });
            } else if (file.size() <= RangedUpload.LARGEST) {
                RangedUpload.send(calls, () -> writes.upload(message, file.file(), file.size()), content,
                        file.size());
            }
        } catch (GraphFailure | StoppedException | ConnectorException | InterruptedException e) {
            throw new Carried(e);
        }
    }

    static NewAttachment.Small small(NewAttachment file, byte[] content) {
        return new NewAttachment.Small(file, new ItemContent.InMemory(content, 0, content.length));
    }
}
