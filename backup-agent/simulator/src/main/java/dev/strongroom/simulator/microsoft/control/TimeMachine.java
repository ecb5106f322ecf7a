package dev.strongroom.simulator.microsoft.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.mail.Letters;
import dev.strongroom.simulator.mail.Person;
import dev.strongroom.simulator.microsoft.calendar.CalendarLife;
import dev.strongroom.simulator.microsoft.directory.Directory;
import dev.strongroom.simulator.microsoft.drive.Drive;
import dev.strongroom.simulator.microsoft.drive.DriveLife;
import dev.strongroom.simulator.microsoft.drive.Drives;
import dev.strongroom.simulator.microsoft.mail.MailLife;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.mailbox.Mailboxes;
import dev.strongroom.simulator.microsoft.site.SiteLife;
import dev.strongroom.simulator.microsoft.site.Sites;
import dev.strongroom.simulator.microsoft.state.Item;
import dev.strongroom.simulator.microsoft.state.TenantClock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * Lets days pass: people get mail, read, file and delete it; appointments are made; folders get other names; files are
 * written, moved, shared and deleted; sites change too; somebody leaves.
 */
public final class TimeMachine {
    private static final int DAYS_TO_A_DEPARTURE = 14;

    private final TenantClock clock;
    private final Directory directory;
    private final Mailboxes mailboxes;
    private final Drives drives;
    private final Sites sites;
    private final long seed;
    private final Map<String, Letters> letters = new HashMap<>();
    private int day;

    public TimeMachine(TenantClock clock, Directory directory, Mailboxes mailboxes, Drives drives,
            Sites sites, long seed) {
        this.clock = clock;
        this.directory = directory;
        this.mailboxes = mailboxes;
        this.drives = drives;
        this.sites = sites;
        this.seed = seed;
    }

    /** So many days later; how much of what happened. */
    public synchronized ObjectNode advance(int days) {
        Counts counts = new Counts();
        for (int i = 0; i < days; i++) {
            day++;
            clock.advance(Duration.ofDays(1));
            mailboxes.all()
                    .stream()
                    .sorted(Comparator.comparing(Mailbox::address))
                    .forEach(mailbox -> live(mailbox, counts));
            drives.all()
                    .stream()
                    .sorted(Comparator.comparing(Drive::address))
                    .forEach(drive -> new DriveLife(drive,
                            new Random(seed * 37 + drive.address().hashCode() + day * 7_919L)).day(counts::add));
            sites.all()
                    .forEach(site -> new SiteLife(site,
                            new Random(seed * 43 + site.path().hashCode() + day * 7_919L)).day(day, counts::add));
            if (day % DAYS_TO_A_DEPARTURE == 0) {
                depart(counts);
            }
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("now", clock.now().toString());
        json.setAll(counts.json());
        return json;
    }

    /** So many files of each drive get other content, and no time passes. */
    public synchronized void edit(int files) {
        drives.all()
                .stream()
                .sorted(Comparator.comparing(Drive::address))
                .forEach(drive -> new DriveLife(drive, new Random(seed * 41 + drive.address().hashCode())).edit(files));
    }

    private void live(Mailbox mailbox, Counts counts) {
        Random random = new Random(seed * 31 + mailbox.address().hashCode() + day * 7_919L);
        synchronized (mailbox) {
            new MailLife(mailbox, random, letters(mailbox)).day(counts::add);
            new CalendarLife(mailbox, random).day(counts::add);
        }
    }

    /** Other letters than those that the mailbox began with. */
    private Letters letters(Mailbox mailbox) {
        return letters.computeIfAbsent(mailbox.userId(),
                id -> new Letters(new Person(mailbox.name(), mailbox.address()), seed + id.hashCode()));
    }

    /** The last employee leaves; the one who is called first stays, so that there is always somebody. */
    private void depart(Counts counts) {
        synchronized (directory) {
            var employees = directory.users()
                    .all()
                    .stream()
                    .filter(user -> user.text("jobTitle").equals("Dispatcher"))
                    .toList();
            if (employees.size() > 1) {
                Item leaving = employees.getLast();
                directory.delete(leaving);
                mailboxes.disable(leaving.text("id"));
                drives.remove(leaving.text("id"));
                counts.add("usersDeleted");
            }
        }
    }
}
