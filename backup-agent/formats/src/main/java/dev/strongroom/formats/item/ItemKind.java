package dev.strongroom.formats.item;

/** What an item is, and so how it is kept. The names stand in vaults. */
public enum ItemKind {
    /** A message, as MIME (RFC 5322, 2045). */
    MAIL("mail", ".eml", "message/rfc822"),
    /** A person, as a vCard (RFC 2426). */
    CONTACT("contacts", ".vcf", "text/vcard"),
    /** An event or a series of them, as iCalendar (RFC 5545). */
    EVENT("calendar", ".ics", "text/calendar"),
    /** Something to do, as iCalendar. */
    TASK("tasks", ".ics", "text/calendar"),
    /** A file, a folder or an older version of a file in a drive. */
    FILE("drives", "", "application/octet-stream");

    private final String directory;
    private final String extension;
    private final String mediaType;

    ItemKind(String directory, String extension, String mediaType) {
        this.directory = directory;
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The directory in which folders of this kind lie in an entity's directory. */
    public String directory() {
        return directory;
    }

    /** The end of the names of such files, with its dot. */
    public String extension() {
        return extension;
    }

    /** What such a file is (RFC 6838). */
    public String mediaType() {
        return mediaType;
    }
}
