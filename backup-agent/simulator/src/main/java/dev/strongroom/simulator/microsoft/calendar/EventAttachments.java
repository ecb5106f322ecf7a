package dev.strongroom.simulator.microsoft.calendar;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.mailbox.AttachmentHolder;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.state.Hierarchy;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.List;
import java.util.Optional;

/** Attachments of events; a day of a series has those of the series until it gets its own, which makes it an exception. */
public final class EventAttachments implements AttachmentHolder {
    @Override
    public List<Item> attachments(Mailbox mailbox, Call call) {
        Hierarchy.Located found = located(mailbox, call);
        return day(mailbox, call, found.item()).orElse(found.item()).part(Item.ATTACHMENTS);
    }

    @Override
    public void replace(Mailbox mailbox, Call call, List<Item> attachments) {
        Hierarchy.Located found = located(mailbox, call);
        Optional<Item> day = day(mailbox, call, found.item());
        Item changed = day.isPresent()
                ? EventWrites.withException(changed(mailbox, found.item(), found.item().json().deepCopy()),
                        with(mailbox, day.get(), attachments))
                : with(mailbox, found.item(), attachments);
        mailbox.calendars().put(found.container(), changed);
    }

    private static Item with(Mailbox mailbox, Item event, List<Item> attachments) {
        return changed(mailbox, event, event.json().deepCopy().put("hasAttachments", !attachments.isEmpty()))
                .with(Item.ATTACHMENTS, attachments);
    }

    private static Item changed(Mailbox mailbox, Item event, ObjectNode json) {
        return event.with(mailbox.changed(json));
    }

    /** The occurrence that the call names, if it names one. */
    private static Optional<Item> day(Mailbox mailbox, Call call, Item series) {
        long key = mailbox.reference(call.argument("item")).key();
        return !Events.isOccurrence(key) ? Optional.empty()
                : Optional.of(Events.exception(series, Events.day(key))
                        .orElseGet(() -> Events.instance(series, Events.day(key))));
    }

    @Override
    public String context(Mailbox mailbox, Call call) {
        return "events('" + call.argument("item") + "')";
    }

    private static Hierarchy.Located located(Mailbox mailbox, Call call) {
        return new Events(mailbox, call).located(call.argument("item"));
    }
}
