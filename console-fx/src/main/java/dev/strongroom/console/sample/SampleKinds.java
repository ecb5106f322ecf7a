package dev.strongroom.console.sample;

import static dev.strongroom.console.sample.SampleTime.november;

import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.MessagePreview;
import dev.strongroom.model.recovery.MessageView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people, appointments and things to do of somebody who has a mailbox in a tenant. */
final class SampleKinds {
    private static final String CONTACTS = "k-contacts";
    private static final String PARTNERS = "k-partners";
    private static final String CALENDAR = "k-calendar";
    private static final String TASKS = "k-tasks";

    private SampleKinds() {}

    static List<FolderView> folders() {
        return List.of(
                folder(CONTACTS, FolderView.Kind.CONTACT, "Contacts"),
                folder(PARTNERS, FolderView.Kind.CONTACT, "Partners"),
                folder(CALENDAR, FolderView.Kind.EVENT, "Calendar"),
                folder("k-shifts", FolderView.Kind.EVENT, "Shifts"),
                folder(TASKS, FolderView.Kind.TASK, "Tasks"));
    }

    private static FolderView folder(String id, FolderView.Kind kind, String... path) {
        var items = items(id);
        return new FolderView(id, kind, List.of(path), Optional.empty(), false, items.size(), items.size() * 4_000L);
    }

    /** Those of a folder; nothing for a folder of mail. */
    static List<MessageView> items(String folderId) {
        return switch (folderId) {
            case CONTACTS -> List.of(
                    item("c-brandt", folderId, "tom.brandt@nordwind.example", "", "Tom Brandt", november(3, 9, 0)),
                    item("c-sommer", folderId, "lena.sommer@hafenbau.example", "", "Lena Sommer", november(9, 14, 2)),
                    item("c-tamm", folderId, "ida.tamm@nordwind.example", "", "Ida Tamm", november(12, 8, 31)));
            case PARTNERS -> List.of(
                    item("c-steel", folderId, "office@steel.example", "", "Steel Works Ltd", november(10, 10, 10)),
                    item("c-paint", folderId, "sales@farben.example", "", "Farben Krüger", november(11, 11, 45)));
            case CALENDAR -> List.of(
                    item("e-launch", folderId, "Anna Lindqvist <anna.lindqvist@nordwind.example>",
                            "Tom Brandt <tom.brandt@nordwind.example>", "Launch of the Apollo", november(27, 10, 0)),
                    item("e-survey", folderId, "Survey Team <survey@nordwind.example>",
                            "Anna Lindqvist <anna.lindqvist@nordwind.example>", "Hull survey", november(24, 13, 30)),
                    item("e-weekly", folderId, "Anna Lindqvist <anna.lindqvist@nordwind.example>",
                            "Ida Tamm <ida.tamm@nordwind.example>", "Weekly yard meeting", november(2, 8, 0)));
            case "k-shifts" -> List.of(item("e-early", folderId, "", "", "Early shift", november(23, 6, 0)),
                    item("e-late", folderId, "", "", "Late shift", november(25, 14, 0)));
            case TASKS -> List.of(item("t-paint", folderId, "", "", "Order paint for berth 7", november(26, 12, 0)),
                    item("t-crane", folderId, "", "", "Book the crane for week 49", november(28, 12, 0)));
            default -> List.of();
        };
    }

    private static MessageView item(String key, String folderId, String from, String to, String subject, Instant at) {
        return new MessageView(key, folderId, from, to, subject, at, Optional.of(at), 3_800, false, Set.of(),
                Optional.empty());
    }

    /** The fields of an appointment, as the agent names them. */
    static MessagePreview preview(MessageView item) {
        return new MessagePreview(item, List.of(new MessagePreview.Header("Title", item.subject()),
                new MessagePreview.Header("Begins", "2026-11-27 10:00 Europe/Berlin"),
                new MessagePreview.Header("Ends", "2026-11-27 12:00 Europe/Berlin"),
                new MessagePreview.Header("Place", "Slipway 2"),
                new MessagePreview.Header("Organizer", item.from()),
                new MessagePreview.Header("Invited", item.to())),
                Optional.of("The minister arrives at 9:40 by boat. Please keep the quay free."), Optional.empty(),
                false,
                false, List.of());
    }
}
