package dev.strongroom.service.scope;

/** What a user can be allowed to do; the names that people know are in docs/glossary.md. */
public enum Permission {
    VIEW_ACCOUNT_SETTINGS("View account settings", Breadth.ACCOUNT),
    VIEW_BILLING("View billing and manage payment", Breadth.ACCOUNT),
    VIEW_BILLING_NOTICES("View billing notices", Breadth.ACCOUNT),
    VIEW_SUPPORT("View support", Breadth.ACCOUNT),
    VIEW_ACCOUNT_ACTIVITY("View account activity", Breadth.ACCOUNT),
    SHOW_ALL_TICKETS("Show all support tickets", Breadth.ACCOUNT),
    MANAGE_NOTIFICATIONS("Manage notifications", Breadth.ACCOUNT),
    VIEW_BACKUPS("View backups page", Breadth.SERVICE),
    ACTIVATE_TASKS("Activate new tasks", Breadth.SERVICE),
    MODIFY_TASKS("Modify tasks", Breadth.SERVICE),
    DELETE_TASKS("Delete tasks", Breadth.SERVICE),
    REVIEW_TASKS("Review tasks", Breadth.SERVICE),
    VIEW_SECURITY_AUDIT("View security audit", Breadth.ACCOUNT),
    PREVIEW("Preview backed-up data", Breadth.CONTENTS),
    RESTORE("Restore", Breadth.CONTENTS),
    EXPORT("Export", Breadth.CONTENTS),
    ERASE("Erase", Breadth.CONTENTS),
    MANAGE_USERS("Manage users", Breadth.ACCOUNT),
    MANAGE_STORAGE("Manage storage", Breadth.ACCOUNT),
    MANAGE_API_KEYS("Manage API keys", Breadth.ACCOUNT);

    /** For what a permission can be given. */
    public enum Breadth {
        /** The whole account. */
        ACCOUNT,
        /** Each service by itself. */
        SERVICE,
        /** Each service by itself, and it opens what was backed up: Limited Access closes it to secondary users. */
        CONTENTS
    }

    private final String title;
    private final Breadth breadth;

    Permission(String title, Breadth breadth) {
        this.title = title;
        this.breadth = breadth;
    }

    /** The name that people know. */
    public String title() {
        return title;
    }

    /** For what it can be given. */
    public Breadth breadth() {
        return breadth;
    }

    /** Whether it can be given for some services only. */
    public boolean ofServices() {
        return breadth != Breadth.ACCOUNT;
    }
}
