package dev.strongroom.pst.convert;

import dev.strongroom.pst.mapi.MailState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The messages of an mbox file (RFC 4155). */
record MboxItems(Path file) implements SourceItems {
    @Override
    public void visit(Visitor visitor) throws IOException {
        try (MboxMessage message = new MboxMessage(Files.newInputStream(file))) {
            int number = 0;
            while (message.next()) {
                number++;
                visitor.item(
                        new ConvertedItem(FileKind.MAIL, List.of(), file + ", message " + number, 0, MailState.KEPT),
                        message);
            }
        }
    }
}
