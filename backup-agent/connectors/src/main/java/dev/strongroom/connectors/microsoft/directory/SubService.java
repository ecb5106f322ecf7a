package dev.strongroom.connectors.microsoft.directory;

import java.util.List;

/** A part of what is backed up, with the application permissions that let it be read. */
public enum SubService {
    DIRECTORY("User.Read.All User.ReadWrite.All Directory.Read.All", "people can't be listed"),
    GROUPS("GroupMember.Read.All Group.Read.All Group.ReadWrite.All Directory.Read.All", "groups are not listed"),
    MAIL("Mail.Read Mail.ReadWrite", "mail is not backed up"),
    MAIL_RESTORE("Mail.ReadWrite", "mail can't be restored"),
    CONTACTS("Contacts.Read Contacts.ReadWrite", "contacts are not backed up"),
    CONTACTS_RESTORE("Contacts.ReadWrite", "contacts can't be restored"),
    CALENDAR("Calendars.Read Calendars.ReadWrite", "calendars are not backed up"),
    CALENDAR_RESTORE("Calendars.ReadWrite", "events can't be restored"),
    TASKS("Tasks.Read.All Tasks.ReadWrite.All", "tasks are not backed up"),
    TASKS_RESTORE("Tasks.ReadWrite.All", "tasks can't be restored"),
    FILES("Files.Read.All Files.ReadWrite.All Sites.Read.All Sites.ReadWrite.All Sites.FullControl.All",
            "files are not backed up"),
    FILES_RESTORE("Files.ReadWrite.All Sites.ReadWrite.All Sites.FullControl.All", "files can't be restored"),
    SITES("Sites.Read.All Sites.ReadWrite.All Sites.Manage.All Sites.FullControl.All", "sites are not backed up"),
    SITES_RESTORE("Sites.Manage.All Sites.FullControl.All", "sites can't be restored"),
    MAILBOX_SETTINGS("MailboxSettings.Read MailboxSettings.ReadWrite", "shared mailboxes can't be told from others");

    /** Joined by blanks: an enum's fields must not be lists, which could change. */
    private final String permissions;
    private final String without;

    SubService(String permissions, String without) {
        this.permissions = permissions;
        this.without = without;
    }

    /** Any one of these is enough; the one that allows least comes first. */
    public List<String> permissions() {
        return List.of(permissions.split(" ", -1));
    }

    /** What does not happen without any of them, as the end of a sentence. */
    public String without() {
        return without;
    }
}
