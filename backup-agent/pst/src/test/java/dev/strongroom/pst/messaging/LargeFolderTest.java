package dev.strongroom.pst.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.pst.check.PstCheck;
import dev.strongroom.pst.check.PstReport;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.PropertyBag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeFolderTest {
    /** A million takes minutes; a few thousand already make tables of several levels. */
    private static final int MESSAGES = Boolean.getBoolean("strongroom.long") ? 1_000_001 : 5_001;
    /** Those that every file has: the root, the top, the two of searches, deleted items and views. */
    private static final int SYSTEM_FOLDERS = 6;

    @TempDir
    Path directory;

    @Test
    @DisplayName("A folder of very many messages is sound, and what it takes no more of lies in folders beside it")
    void holdsAll() throws IOException {
        Path target = directory.resolve("mail.pst");
        try (Store store = Store.create(target, "Mail", new UUID(1, 2))) {
            Folder folder = store.folder(store.top(), "Inbox", FolderClass.MAIL);
            for (int i = 0; i < MESSAGES; i++) {
                String subject = "Message " + i;
                store.add(folder, message -> {
                    PropertyBag bag = new PropertyBag().text(MessageProperties.MESSAGE_CLASS, "IPM.Note")
                            .text(MessageProperties.SUBJECT, subject);
                    message.complete(bag, List.of());
                    return bag;
                });
            }
            store.complete();
        }
        PstReport report = PstCheck.check(target);
        assertThat(report.problems()).isEmpty();
        assertThat(report.messages()).isEqualTo(MESSAGES);
        assertThat(report.folders()).isEqualTo(SYSTEM_FOLDERS + Math.ceilDiv(MESSAGES, Folder.MOST_MESSAGES));
    }
}
