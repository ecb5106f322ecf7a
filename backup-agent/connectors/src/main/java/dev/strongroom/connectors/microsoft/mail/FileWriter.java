package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.FileUpload;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.MailWrites;
import dev.strongroom.connectors.microsoft.graph.NewAttachment;
import dev.strongroom.formats.parts.PartWalk;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Hangs the files of a message on the new one while the stored one is read. One thread. */
final class FileWriter {
    /** From here on a file needs an upload of its own. */
    private static final int SMALL = 3 << 20;
    /** Microsoft takes no larger ones. */
    static final long LARGEST = 150 << 20;

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

    /** Carries what a request failed of through the reading of the message. */
    private static final class NotWritten extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Exception reason;

        NotWritten(Exception reason) {
            super(reason);
            this.reason = reason;
        }
    }

    void write(ItemContent content)
            throws GraphFailure, StoppedException, ConnectorException, IOException, InterruptedException {
        try (InputStream in = content.open()) {
            PartWalk.walk(in, new AttachedParts(this::take));
        } catch (NotWritten e) {
            switch (e.reason) {
                case GraphFailure failure -> throw failure;
                case StoppedException stopped -> throw stopped;
                case ConnectorException failure -> throw failure;
                case InterruptedException interrupted -> throw interrupted;
                default -> throw new IllegalStateException(e.reason);
            }
        }
    }

    private void take(int number, InputStream content) throws IOException {
        MessageOutline.AttachedFile file = files.get(number);
        try {
            if (file.size() < SMALL) {
                NewAttachment.Small small = small(file.file(), content.readAllBytes());
                calls.send(RequestKind.WRITE, () -> {
                    try {
                        writes.attach(message, small);
                        return message;
                    } catch (GraphFailure failure) {
                        throw failure.once();
                    }
                });
            } else if (file.size() <= LARGEST) {
                upload(file, content);
            }
        } catch (GraphFailure | StoppedException | ConnectorException | InterruptedException e) {
            throw new NotWritten(e);
        }
    }

    static NewAttachment.Small small(NewAttachment file, byte[] content) {
        return new NewAttachment.Small(file, new ItemContent.InMemory(content, 0, content.length));
    }

    private void upload(MessageOutline.AttachedFile file, InputStream content)
            throws GraphFailure, StoppedException, ConnectorException, IOException, InterruptedException {
        FileUpload upload =
                calls.send(RequestKind.WRITE, () -> writes.upload(message, file.file(), file.size()));
        byte[] range = new byte[FileUpload.RANGE];
        for (long first = 0; first < file.size();) {
            int length = content.readNBytes(range, 0, range.length);
            long start = first;
            boolean[] asked = {false};
            calls.send(RequestKind.WRITE, () -> {
                if (!asked[0] || upload.arrived() == start) {
                    asked[0] = true;
                    upload.send(range, length, start);
                }
                return message;
            });
            first += length;
        }
    }
}
