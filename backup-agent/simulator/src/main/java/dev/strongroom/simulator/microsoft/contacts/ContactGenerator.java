package dev.strongroom.simulator.microsoft.contacts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.mail.Letters;
import dev.strongroom.simulator.mail.Person;
import dev.strongroom.simulator.microsoft.http.Content;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.state.Generated;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.Random;

/** Fills a mailbox with the contacts that its owner writes to, in the default folder and one more. */
public final class ContactGenerator {
    private final Mailbox mailbox;
    private final Random random;
    private final ContactKind kind = new ContactKind();

    public ContactGenerator(Mailbox mailbox, long seed) {
        this.mailbox = mailbox;
        this.random = new Random(seed);
    }

    public void fill() {
        long contacts = folder("Contacts");
        long partners = folder("Partner & Kunden");
        int number = 0;
        for (Person person : Letters.correspondents()) {
            mailbox.contacts().put(number % 4 == 3 ? partners : contacts, contact(person, number));
            number++;
        }
    }

    private long folder(String name) {
        long key = mailbox.reserve(1);
        mailbox.contacts()
                .add(new Item(key, JsonNodeFactory.instance.objectNode().put("displayName", name)), Generated.none());
        return key;
    }

    private Item contact(Person person, int number) {
        int space = person.name().lastIndexOf(' ');
        ObjectNode given = JsonNodeFactory.instance.objectNode();
        given.put("displayName", person.name()).put("fileAs", person.name());
        given.put("givenName", person.name().substring(0, space)).put("surname", person.name().substring(space + 1));
        given.putArray("emailAddresses").addObject().put("name", person.name()).put("address", person.address());
        given.putArray("businessPhones").add("+46 31 555 02" + (10 + number));
        given.put("companyName", person.address().replaceAll(".*@|\\..*", ""))
                .put("personalNotes", "Met at the fair.\r\nSpeaks " + (1 + number % 3) + " languages.");
        given.putObject("businessAddress")
                .put("street", "Quay " + number)
                .put("city", "Göteborg")
                .put("countryOrRegion", "Sweden")
                .put("postalCode", "411 0" + number % 10);
        if (number % 3 == 0) {
            given.put("birthday", "19" + (50 + random.nextInt(49)) + "-06-15T11:59:00Z");
            given.putArray("categories").add("Friends");
        }
        Item contact = kind.newItem(mailbox, given);
        return number % 2 == 0 ? contact.with(Content.of(Letters.portrait(random.nextLong()))) : contact;
    }
}
