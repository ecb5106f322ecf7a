package dev.strongroom.service.scope;

/** What a user can be allowed to do; the names that people know are in docs/glossary.md. */
public enum Permission {
    VIEW_ACCOUNT_SETTINGS("View account settings"), VIEW_ACCOUNT_ACTIVITY("View account activity"),
    VIEW_BACKUPS("View backups page"), ACTIVATE_TASKS("Activate new tasks"), MODIFY_TASKS("Modify tasks"),
    DELETE_TASKS("Delete tasks"), REVIEW_TASKS("Review tasks"), PREVIEW("Preview backed-up data"), RESTORE("Restore"),
    EXPORT("Export"), MANAGE_USERS("Manage users"), MANAGE_STORAGE("Manage storage");

    private final String title;

    Permission(String title) {
        this.title = title;
    }

    /** The name that people know. */
    public String title() {
        return title;
    }
}
