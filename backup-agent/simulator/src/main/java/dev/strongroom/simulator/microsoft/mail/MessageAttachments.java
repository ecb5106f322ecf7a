package dev.strongroom.simulator.microsoft.mail;

import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.mailbox.AttachmentHolder;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.List;

/** Attachments of messages. */
public final class MessageAttachments implements AttachmentHolder {
    @Override
    public List<Item> attachments(Mailbox mailbox, Call call) {
        return new Messages(mailbox, call).located().item().part(Item.ATTACHMENTS);
    }

    @Override
    public void replace(Mailbox mailbox, Call call, List<Item> attachments) {
        Messages messages = new Messages(mailbox, call);
        messages.replaceAttachments(messages.located(), attachments);
    }

    @Override
    public String context(Mailbox mailbox, Call call) {
        return "messages('" + call.argument("message") + "')";
    }
}
