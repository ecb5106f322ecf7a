package dev.strongroom.simulator.microsoft.exchange;

import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.state.Hierarchy;
import java.util.Arrays;
import java.util.Optional;

/** The classes of items that import and export know, each with the folders that hold it. */
enum ItemClass {
    NOTE("IPF.Note", "IPM.Note"), CONTACT("IPF.Contact", "IPM.Contact"),
    APPOINTMENT("IPF.Appointment", "IPM.Appointment"),
    TASK("IPF.Task", "IPM.Task");

    private final String folder;
    private final String item;

    ItemClass(String folder, String item) {
        this.folder = folder;
        this.item = item;
    }

    /** As MAPI calls the class of such folders. */
    String folder() {
        return folder;
    }

    /** As MAPI calls the class of such items. */
    String item() {
        return item;
    }

    Hierarchy in(Mailbox mailbox) {
        return switch (this) {
            case NOTE -> mailbox.mail();
            case CONTACT -> mailbox.contacts();
            case APPOINTMENT -> mailbox.calendars();
            case TASK -> mailbox.tasks();
        };
    }

    /** The class whose folder has this key. */
    static Optional<ItemClass> ofFolder(Mailbox mailbox, long key) {
        return Arrays.stream(values()).filter(kind -> kind.in(mailbox).holds(key)).findFirst();
    }

    /** The class of the item with this key. */
    static Optional<ItemClass> ofItem(Mailbox mailbox, long key) {
        return Arrays.stream(values()).filter(kind -> kind.in(mailbox).find(key).isPresent()).findFirst();
    }
}
