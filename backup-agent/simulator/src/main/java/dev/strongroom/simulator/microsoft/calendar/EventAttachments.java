package dev.strongroom.simulator.microsoft.calendar;

import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.mailbox.AttachmentHolder;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.state.Hierarchy;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.List;

/** Attachments of events; those of an occurrence are those of its series. */
public final class EventAttachments implements AttachmentHolder {
    @Override
    public List<Item> attachments(Mailbox mailbox, Call call) {
        return located(mailbox, call).item().part(Item.ATTACHMENTS);
    }

    @Override
    public void replace(Mailbox mailbox, Call call, List<Item> attachments) {
        Hierarchy.Located found = located(mailbox, call);
        mailbox.calendars()
                .put(found.container(), found.item()
                        .with(mailbox
                                .changed(found.item().json().deepCopy().put("hasAttachments", !attachments.isEmpty())))
                        .with(Item.ATTACHMENTS, attachments));
    }

    @Override
    public String context(Mailbox mailbox, Call call) {
        return "events('" + call.argument("item") + "')";
    }

    private static Hierarchy.Located located(Mailbox mailbox, Call call) {
        return new Events(mailbox, call).located(call.argument("item"));
    }
}
