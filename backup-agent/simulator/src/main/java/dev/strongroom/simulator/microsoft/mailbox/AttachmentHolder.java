package dev.strongroom.simulator.microsoft.mailbox;

import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.List;

/** What attachments hang on: a message, an event. */
public interface AttachmentHolder {
    /** The attachments of the item that the call names; an error when there is none. */
    List<Item> attachments(Mailbox mailbox, Call call);

    /** Gives that item other attachments. */
    void replace(Mailbox mailbox, Call call, List<Item> attachments);

    /** The item in a context URL, below its user, e.g. {@code messages('id')}. */
    String context(Mailbox mailbox, Call call);
}
