package dev.strongroom.pst.check;

import dev.strongroom.pst.messaging.Folder;
import dev.strongroom.pst.messaging.FolderClass;
import dev.strongroom.pst.messaging.MessageWriter;
import dev.strongroom.pst.messaging.Store;
import dev.strongroom.pst.property.AttachmentProperties;
import dev.strongroom.pst.property.CommonProperties;
import dev.strongroom.pst.property.MessageFlags;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.PropertyBag;
import dev.strongroom.pst.property.RecipientProperties;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A small file in which all structures of the format occur that fit into half a megabyte. */
final class SampleFile {
    private static final Instant TIME = Instant.parse("2026-03-01T10:00:00Z");

    private SampleFile() {}

    static void write(Path target) throws IOException {
        try (Store store = Store.create(target, "Sample", new UUID(0x0123456789abcdefL, 0x1122334455667788L))) {
            Folder inbox = store.folder(store.top(), "Inbox", FolderClass.MAIL);
            Folder inner = store.folder(inbox, "Inner", FolderClass.CALENDAR);
            for (int i = 0; i < 30; i++) {
                int number = i;
                store.add(inner, message -> plain(message, "RE: Number " + number, number % 2));
            }
            store.add(inbox, SampleFile::rich);
            store.complete();
        }
    }

    private static PropertyBag plain(MessageWriter message, String subject, int flags) throws IOException {
        PropertyBag bag = new PropertyBag().text(MessageProperties.MESSAGE_CLASS, "IPM.Note")
                .text(MessageProperties.SUBJECT, subject)
                .number(MessageProperties.FLAGS, flags)
                .number(MessageProperties.IMPORTANCE, 2)
                .number(MessageProperties.SENSITIVITY, 0)
                .time(MessageProperties.SUBMIT_TIME, TIME)
                .time(MessageProperties.DELIVERY_TIME, TIME)
                .text(MessageProperties.REPRESENTING_NAME, "Ann")
                .texts(MessageProperties.CATEGORIES, List.of("red", "blue"))
                .flag(CommonProperties.PRIVATE, true);
        message.complete(bag, List.of(recipient(1, "Bob"), recipient(2, "Cid"), recipient(3, "Dan")));
        return bag;
    }

    private static PropertyBag recipient(int type, String name) {
        return new PropertyBag().number(RecipientProperties.TYPE, type)
                .text(RecipientProperties.DISPLAY_NAME, name)
                .number(RecipientProperties.OBJECT_TYPE, 6)
                .text(RecipientProperties.ADDRESS, name + "@example.org");
    }

    private static PropertyBag rich(MessageWriter message) throws IOException {
        message.attach(new PropertyBag().text(AttachmentProperties.SHORT_NAME, "small.txt"),
                new ByteArrayInputStream(new byte[100]));
        message.attach(new PropertyBag().text(AttachmentProperties.SHORT_NAME, "large.bin"),
                new ByteArrayInputStream(new byte[20_000]));
        message.attachMessage(inner -> {
            plain(inner, "Inner", MessageFlags.READ);
            return new PropertyBag().text(AttachmentProperties.SHORT_NAME, "inner");
        });
        PropertyBag bag = new PropertyBag().text(MessageProperties.MESSAGE_CLASS, "IPM.Note")
                .text(MessageProperties.SUBJECT, "Rich")
                .bytes(MessageProperties.HTML, new byte[5_000]);
        message.complete(bag, List.of());
        return bag;
    }
}
