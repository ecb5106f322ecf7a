package dev.strongroom.model.microsoft;

/** What an application does with a tenant, each by permissions of its own. */
public enum TenantPart {
    DIRECTORY, GROUPS, MAIL, MAIL_RESTORE, CONTACTS, CONTACTS_RESTORE, CALENDAR, CALENDAR_RESTORE, TASKS, TASKS_RESTORE,
    FILES, FILES_RESTORE, MAILBOX_SETTINGS
}
