package dev.strongroom.service.scope;

/** What a partner's user can be allowed to do with the partner itself, outside any customer's account. */
public enum PartnerPermission {
    VIEW_SETTINGS("View settings"), VIEW_BILLING("View billing and manage payment"),
    VIEW_BILLING_NOTICES("View billing notices"), VIEW_DASHBOARD("View dashboard"),
    VIEW_SECURITY_AUDIT("View security audit"), ADD_ACCOUNTS("Add accounts"),
    SUBSCRIBE_ACCOUNTS("Subscribe accounts"), MANAGE_NOTIFICATIONS("Manage notifications");

    private final String title;

    PartnerPermission(String title) {
        this.title = title;
    }

    /** The name that people know. */
    public String title() {
        return title;
    }
}
