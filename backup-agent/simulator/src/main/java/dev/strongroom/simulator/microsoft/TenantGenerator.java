package dev.strongroom.simulator.microsoft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.calendar.CalendarGenerator;
import dev.strongroom.simulator.microsoft.contacts.ContactGenerator;
import dev.strongroom.simulator.microsoft.directory.Directory;
import dev.strongroom.simulator.microsoft.directory.DirectoryGenerator;
import dev.strongroom.simulator.microsoft.drive.DriveGenerator;
import dev.strongroom.simulator.microsoft.drive.Drives;
import dev.strongroom.simulator.microsoft.mail.MailGenerator;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.mailbox.Mailboxes;
import dev.strongroom.simulator.microsoft.notes.NotesGenerator;
import dev.strongroom.simulator.microsoft.site.SiteGenerator;
import dev.strongroom.simulator.microsoft.site.Sites;
import dev.strongroom.simulator.microsoft.state.TenantClock;
import dev.strongroom.simulator.microsoft.todo.TodoGenerator;
import java.util.List;

/** Makes a tenant from a seed: the same seed and profile give the same tenant. */
final class TenantGenerator {
    private static final long SHARED_MESSAGES = 40;

    private final Profile profile;
    private final long seed;
    private final TenantClock clock = new TenantClock();
    private final DirectoryGenerator people;
    private final Mailboxes mailboxes;
    private final Drives drives = new Drives();
    private int number;

    TenantGenerator(Profile profile, long seed) {
        this.profile = profile;
        this.seed = seed;
        people = new DirectoryGenerator(seed);
        mailboxes = new Mailboxes(people.tenantId());
    }

    Tenant generate() {
        for (int i = 0; i < profile.users(); i++) {
            drive(mailbox(people.employee(i), profile.messages()), i == 0);
        }
        if (profile.largestMailbox() > 0) {
            mailbox(people.named("records", "Records"), profile.largestMailbox());
        }
        Mailbox shared = mailbox(people.shared(), SHARED_MESSAGES);
        if (profile.largeAttachment()) {
            new MailGenerator(shared, seed, 0, true).addLargeMessage();
        }
        mailbox(people.unlicensed(), SHARED_MESSAGES);
        people.withoutMailbox();
        Directory directory = people.finish();
        Sites sites = new SiteGenerator(drives, people(directory), clock, seed).generate();
        return new Tenant(clock, directory, mailboxes, drives, sites, seed);
    }

    private static List<SiteGenerator.Person> people(Directory directory) {
        return directory.users()
                .all()
                .stream()
                .filter(user -> !user.text("mail").isEmpty())
                .map(user -> new SiteGenerator.Person(user.text("displayName"), user.text("userPrincipalName")))
                .toList();
    }

    /** Only who has a licence has a drive. */
    private void drive(Mailbox mailbox, boolean first) {
        new DriveGenerator(drives.add(mailbox.userId(), mailbox.name(), mailbox.address(), clock),
                seed * 1_000 + number).fill(profile.drives(), first);
    }

    private Mailbox mailbox(ObjectNode user, long messages) {
        Mailbox mailbox = new Mailbox(++number, user.path("id").asText(), user.path("userPrincipalName").asText(),
                user.path("displayName").asText(), clock);
        long own = seed * 1_000 + number;
        new MailGenerator(mailbox, own, messages, profile.attachments()).fill();
        new ContactGenerator(mailbox, own).fill();
        new CalendarGenerator(mailbox, own).fill();
        new TodoGenerator(mailbox, own).fill();
        new NotesGenerator(mailbox, own).fill();
        mailboxes.add(mailbox);
        return mailbox;
    }
}
