package dev.strongroom.simulator.microsoft.http;

import java.util.List;

/** What a route serves, with the application permissions that let it be read and written, least first. */
public enum ResourceType {
    USER(List.of("User.Read.All", "User.ReadWrite.All", "Directory.Read.All"), List.of("User.ReadWrite.All")),
    GROUP(List.of("GroupMember.Read.All", "Group.Read.All", "Group.ReadWrite.All", "Directory.Read.All"),
            List.of("Group.ReadWrite.All")),
    ORGANIZATION(List.of("Organization.Read.All", "Directory.Read.All"), List.of()),
    LICENSE(List.of("LicenseAssignment.Read.All", "Organization.Read.All", "User.Read.All", "Directory.Read.All"),
            List.of()),
    MAILBOX_SETTINGS(List.of("MailboxSettings.Read", "MailboxSettings.ReadWrite"),
            List.of("MailboxSettings.ReadWrite")),
    MAIL_FOLDER(Names.MAIL_READ, Names.MAIL_WRITE), MESSAGE(Names.MAIL_READ, Names.MAIL_WRITE),
    ATTACHMENT(Names.MAIL_READ, Names.MAIL_WRITE), UPLOAD_SESSION(Names.MAIL_READ, Names.MAIL_WRITE),
    CONTACT_FOLDER(Names.CONTACTS_READ, Names.CONTACTS_WRITE), CONTACT(Names.CONTACTS_READ, Names.CONTACTS_WRITE),
    PHOTO(Names.CONTACTS_READ, Names.CONTACTS_WRITE), CALENDAR(Names.CALENDARS_READ, Names.CALENDARS_WRITE),
    EVENT(Names.CALENDARS_READ, Names.CALENDARS_WRITE), EVENT_ATTACHMENT(Names.CALENDARS_READ, Names.CALENDARS_WRITE),
    TODO_LIST(Names.TASKS_READ, Names.TASKS_WRITE), TODO_TASK(Names.TASKS_READ, Names.TASKS_WRITE),
    CHECKLIST_ITEM(Names.TASKS_READ, Names.TASKS_WRITE), LINKED_RESOURCE(Names.TASKS_READ, Names.TASKS_WRITE),
    NOTEBOOK(Names.NOTES_READ, Names.NOTES_WRITE), NOTE_SECTION(Names.NOTES_READ, Names.NOTES_WRITE),
    NOTE_PAGE(Names.NOTES_READ, Names.NOTES_WRITE),
    MAILBOX_FOLDER(Names.MAILBOX_READ, List.of("MailboxFolder.ReadWrite.All", Names.IMPORT_EXPORT)),
    MAILBOX_ITEM(Names.MAILBOX_READ, List.of("MailboxItem.Export.All", Names.IMPORT_EXPORT)),
    IMPORT_SESSION(List.of(Names.IMPORT_EXPORT), List.of(Names.IMPORT_EXPORT)),
    DRIVE(Names.FILES_READ, Names.FILES_WRITE), DRIVE_ITEM(Names.FILES_READ, Names.FILES_WRITE),
    DRIVE_VERSION(Names.FILES_READ, Names.FILES_WRITE), DRIVE_PERMISSION(Names.FILES_READ, Names.FILES_WRITE),
    DRIVE_DOWNLOAD(Names.FILES_READ, Names.FILES_WRITE), DRIVE_UPLOAD(Names.FILES_READ, Names.FILES_WRITE),
    SITE(Names.SITES_READ, Names.SITES_WRITE), SITE_LIST(Names.SITES_READ, Names.SITES_MANAGE),
    SITE_ITEM(Names.SITES_READ, Names.SITES_WRITE), SITE_PAGE(Names.SITES_READ, Names.SITES_WRITE),
    SITE_PERMISSION(Names.SITES_FULL, Names.SITES_FULL), BATCH(List.of(), List.of());

    /** Names joined by blanks: an enum's fields must not be lists, which could change. */
    private final String read;
    private final String write;

    ResourceType(List<String> read, List<String> write) {
        this.read = String.join(" ", read);
        this.write = String.join(" ", write);
    }

    /** Any one of these is enough; empty: none is needed. */
    public List<String> permissions(String method) {
        String names = method.equals("GET") ? read : write;
        return names.isEmpty() ? List.of() : List.of(names.split(" ", -1));
    }

    /** Whether refusals speak the directory's dialect instead of Exchange's. */
    public boolean inDirectory() {
        return this == USER || this == GROUP || this == ORGANIZATION || this == LICENSE;
    }

    /** Whether it counts against the budget of a mailbox. */
    public boolean inMailbox() {
        return !inDirectory() && !inNotes() && !inDrives() && this != BATCH;
    }

    /** Whether it counts against the resource units of OneDrive and SharePoint. */
    public boolean inDrives() {
        return name().startsWith("DRIVE") || name().startsWith("SITE");
    }

    /** Whether OneNote's own budget rules it. */
    public boolean inNotes() {
        return this == NOTEBOOK || this == NOTE_SECTION || this == NOTE_PAGE;
    }

    /** The permissions by name, since an enum's constants can't refer to its own fields. */
    private static final class Names {
        static final String IMPORT_EXPORT = "MailboxItem.ImportExport.All";
        static final List<String> MAIL_READ = List.of("Mail.Read", "Mail.ReadWrite");
        static final List<String> MAIL_WRITE = List.of("Mail.ReadWrite");
        static final List<String> CONTACTS_READ = List.of("Contacts.Read", "Contacts.ReadWrite");
        static final List<String> CONTACTS_WRITE = List.of("Contacts.ReadWrite");
        static final List<String> CALENDARS_READ = List.of("Calendars.Read", "Calendars.ReadWrite");
        static final List<String> CALENDARS_WRITE = List.of("Calendars.ReadWrite");
        static final List<String> TASKS_READ = List.of("Tasks.Read.All", "Tasks.ReadWrite.All");
        static final List<String> TASKS_WRITE = List.of("Tasks.ReadWrite.All");
        static final List<String> NOTES_READ = List.of("Notes.Read.All", "Notes.ReadWrite.All");
        static final List<String> NOTES_WRITE = List.of("Notes.ReadWrite.All");
        static final List<String> FILES_READ = List.of("Files.Read.All", "Files.ReadWrite.All", "Sites.Read.All",
                "Sites.ReadWrite.All", "Sites.FullControl.All");
        static final List<String> FILES_WRITE =
                List.of("Files.ReadWrite.All", "Sites.ReadWrite.All", "Sites.FullControl.All");
        static final List<String> SITES_FULL = List.of("Sites.FullControl.All");
        static final List<String> SITES_MANAGE = List.of("Sites.Manage.All", "Sites.FullControl.All");
        static final List<String> SITES_WRITE =
                List.of("Sites.ReadWrite.All", "Sites.Manage.All", "Sites.FullControl.All");
        static final List<String> SITES_READ = List.of("Sites.Read.All", "Sites.ReadWrite.All", "Sites.Manage.All",
                "Sites.FullControl.All");
        static final List<String> MAILBOX_READ = List.of("MailboxFolder.Read.All", "MailboxItem.Read.All",
                "MailboxFolder.ReadWrite.All", "MailboxItem.Export.All", IMPORT_EXPORT);
    }
}
