package dev.strongroom.pst.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.pff.PSTException;
import com.pff.PSTFile;
import com.pff.PSTFolder;
import com.pff.PSTMessage;
import dev.strongroom.pst.PstWriteException;
import dev.strongroom.pst.property.AttachmentProperties;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.PropertyBag;
import dev.strongroom.pst.property.RecipientProperties;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private static final UUID KEY = new UUID(1, 2);

    @TempDir
    Path directory;

    private Path target;

    @BeforeEach
    void name() {
        target = directory.resolve("mail.pst");
    }

    @Test
    @DisplayName("A complete file stands under its name and nothing is left beside it")
    void leavesNothingBeside() throws IOException {
        try (Store store = Store.create(target, "Mail", KEY)) {
            Folder inbox = store.folder(store.top(), "Inbox", FolderClass.MAIL);
            for (int i = 0; i < 10_000; i++) {
                add(store, inbox, "Number " + i, new byte[0]);
            }
            assertThat(target).doesNotExist();
            store.complete();
        }
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    @DisplayName("A file that was not completed is gone")
    void leavesNothingWhenBrokenOff() throws IOException {
        try (Store store = Store.create(target, "Mail", KEY)) {
            add(store, store.top(), "Lost", new byte[10]);
        }
        try (var files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    @DisplayName("A file that is there already is not touched")
    void refusesToOverwrite() throws IOException {
        Files.writeString(target, "mine");
        assertThatThrownBy(() -> Store.create(target, "Mail", KEY)).isInstanceOf(PstWriteException.class)
                .hasMessageContaining("there is a file of this name");
        assertThat(target).hasContent("mine");
    }

    @Test
    @DisplayName("A message that can't be read leaves nothing in the file, however long it was, and the next ones are whole")
    void forgetsBrokenMessages() throws IOException, PSTException {
        byte[] content = new byte[700_000];
        new Random(5).nextBytes(content);
        try (Store store = Store.create(target, "Mail", KEY)) {
            Folder inbox = store.folder(store.top(), "Inbox", FolderClass.MAIL);
            add(store, inbox, "Before", content);
            long before = store.expectedSize();
            for (int length : new int[]{0, 5_000, 900_000}) {
                assertThatThrownBy(() -> store.add(inbox, message -> {
                    message.attach(new PropertyBag(), new BrokenInput(length));
                    throw new AssertionError("The attachment did not break off");
                })).isInstanceOf(IOException.class).hasMessage("broken");
            }
            assertThat(store.expectedSize()).isEqualTo(before);
            add(store, inbox, "After", content);
            store.complete();
        }
        List<PSTMessage> messages = messages("Inbox");
        assertThat(messages).extracting(PSTMessage::getSubject).containsExactly("Before", "After");
        for (PSTMessage message : messages) {
            try (InputStream attached = message.getAttachment(0).getFileInputStream()) {
                assertThat(attached.readAllBytes()).isEqualTo(content);
            }
        }
    }

    @Test
    @DisplayName("Folders have their names and places, also strange ones, and messages are where they were put")
    void keepsFolders() throws IOException, PSTException {
        try (Store store = Store.create(target, "Mail", KEY)) {
            Folder inbox = store.folder(store.top(), "In/box \\ čeština", FolderClass.MAIL);
            Folder inner = store.folder(inbox, "inner", FolderClass.CALENDAR);
            add(store, inner, "RE: deep", new byte[0]);
            add(store, store.deletedItems(), "deleted", new byte[0]);
            add(store, inner, "second", new byte[0]);
            store.complete();
        }
        assertThat(messages("In/box \\ čeština", "inner")).extracting(PSTMessage::getSubject)
                .containsExactly("RE: deep", "second");
        assertThat(messages("Deleted Items")).extracting(PSTMessage::getSubject).containsExactly("deleted");
        assertThat(folder("In/box \\ čeština", "inner").getContainerClass()).isEqualTo("IPF.Appointment");
    }

    @Test
    @DisplayName("A message of 3,000 recipients and 330 attachments comes back with all of them")
    void takesManyParts() throws IOException, PSTException {
        try (Store store = Store.create(target, "Mail", KEY)) {
            store.add(store.top(), message -> {
                for (int i = 0; i < 330; i++) {
                    message.attach(new PropertyBag().text(AttachmentProperties.LONG_NAME, "file " + i),
                            new ByteArrayInputStream(new byte[i * 20]));
                }
                List<PropertyBag> recipients = new ArrayList<>();
                for (int i = 0; i < 3_000; i++) {
                    recipients.add(new PropertyBag().number(RecipientProperties.TYPE, 1)
                            .text(RecipientProperties.DISPLAY_NAME, "Person " + i));
                }
                PropertyBag bag = bag("many");
                message.complete(bag, recipients);
                return bag;
            });
            store.complete();
        }
        PSTMessage message = messages().getFirst();
        assertThat(message.getNumberOfAttachments()).isEqualTo(330);
        assertThat(message.getAttachment(329).getLongFilename()).isEqualTo("file 329");
        assertThat(message.getAttachment(329).getFileInputStream().readAllBytes()).hasSize(329 * 20);
        assertThat(message.getNumberOfRecipients()).isEqualTo(3_000);
        assertThat(message.getRecipient(2_999).getDisplayName()).isEqualTo("Person 2999");
        assertThat(message.getDisplayTo()).endsWith("; Person 2999");
    }

    private static void add(Store store, Folder folder, String subject, byte[] attachment) throws IOException {
        store.add(folder, message -> {
            if (attachment.length > 0) {
                message.attach(new PropertyBag().text(AttachmentProperties.LONG_NAME, "a"),
                        new ByteArrayInputStream(attachment));
            }
            PropertyBag bag = bag(subject);
            message.complete(bag, List.of());
            return bag;
        });
    }

    private static PropertyBag bag(String subject) {
        return new PropertyBag().text(MessageProperties.MESSAGE_CLASS, "IPM.Note")
                .text(MessageProperties.SUBJECT, subject);
    }

    private PSTFolder folder(String... path) throws IOException, PSTException {
        PSTFolder folder = subfolder(new PSTFile(target.toFile()).getRootFolder(), "Top of Outlook data file");
        for (String name : path) {
            folder = subfolder(folder, name);
        }
        return folder;
    }

    private static PSTFolder subfolder(PSTFolder folder, String name) throws IOException, PSTException {
        return folder.getSubFolders().stream().filter(f -> f.getDisplayName().equals(name)).findFirst().orElseThrow();
    }

    private List<PSTMessage> messages(String... path) throws IOException, PSTException {
        PSTFolder folder = folder(path);
        List<PSTMessage> messages = new ArrayList<>();
        for (int i = folder.getContentCount(); i > 0; i--) {
            messages.add((PSTMessage) folder.getNextChild());
        }
        return messages;
    }

    /** Breaks off after some bytes. */
    private static final class BrokenInput extends InputStream {
        private int left;

        BrokenInput(int length) {
            left = length;
        }

        @Override
        public int read() throws IOException {
            return read(new byte[1], 0, 1) - 1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                throw new IOException("broken");
            }
            int count = Math.min(left, length);
            left -= count;
            return count;
        }
    }
}
