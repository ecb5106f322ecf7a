package dev.strongroom.pst.messaging;

/** What a folder is made for ([MS-OXOSFLD], section 2.2.5): it decides how Outlook shows it. */
public enum FolderClass {
    MAIL("IPF.Note"), CONTACTS("IPF.Contact"), CALENDAR("IPF.Appointment"), TASKS("IPF.Task"), NOTES("IPF.StickyNote"),
    JOURNAL("IPF.Journal");

    private final String containerClass;

    FolderClass(String containerClass) {
        this.containerClass = containerClass;
    }

    /** Its name in files. */
    public String containerClass() {
        return containerClass;
    }
}
