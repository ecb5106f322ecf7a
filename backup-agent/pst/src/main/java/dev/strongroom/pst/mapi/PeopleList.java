package dev.strongroom.pst.mapi;

import dev.strongroom.formats.line.ContentLine;
import dev.strongroom.pst.property.ContactProperties;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.PropertyBag;
import java.util.ArrayList;
import java.util.List;

/** The people of a list ([MS-OXOCNTC], section 2.2.2), as a vCard of the kind "group" names them (RFC 6350, section 6.6.5). */
final class PeopleList {
    private static final String CLASS = "IPM.DistList";
    private static final String MAIL = "mailto:";
    private static final int ICON = 0x202;
    /** Outlook takes no longer list. */
    private static final int MOST_BYTES = 15_000;

    private final List<Person> people = new ArrayList<>();
    private boolean list;
    private int unknown;

    /** Takes what the card is. */
    void kind(String kind) {
        list = kind.strip().equalsIgnoreCase("group");
    }

    /** Takes somebody. */
    void add(ContentLine member) {
        String address = member.value().strip();
        if (address.regionMatches(true, 0, MAIL, 0, MAIL.length())) {
            String name = member.parameters().getOrDefault("CN", "");
            String plain = address.substring(MAIL.length());
            people.add(new Person(name.isBlank() ? plain : name, plain));
        } else {
            unknown++;
        }
    }

    /** Whether the card is a list. */
    boolean isList() {
        return list;
    }

    /** Makes the card a list. */
    void putTo(PropertyBag bag, Losses losses) {
        String name = bag.textOf(ContactProperties.DISPLAY_NAME);
        List<byte[]> entries = new ArrayList<>();
        int size = 0;
        int left = 0;
        for (Person person : people) {
            byte[] entry = person.entryId();
            size += entry.length;
            if (size <= MOST_BYTES) {
                entries.add(entry);
            } else {
                left++;
            }
        }
        if (left > 0) {
            losses.lost(name, "Outlook takes no longer list of people: " + left + " of " + people.size()
                    + " are not in it.");
        }
        if (unknown > 0) {
            losses.lost(name, unknown + (unknown == 1 ? " person" : " people")
                    + " of this list named by no address: not in it.");
        }
        bag.text(MessageProperties.MESSAGE_CLASS, CLASS)
                .text(ContactProperties.LIST_NAME, name)
                .binaries(ContactProperties.LIST_ONE_OFFS, entries)
                .binaries(ContactProperties.LIST_MEMBERS, entries)
                .number(MessageProperties.ICON, ICON);
    }
}
