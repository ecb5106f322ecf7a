package dev.strongroom.connectors.microsoft.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What the permissions that were granted lack. */
public final class PermissionCheck {
    private PermissionCheck() {}

    /**
     * A permission that is missing.
     *
     * @param permission the one that allows least
     * @param sentence what does not happen without it
     */
    public record Missing(SubService service, String permission, String sentence) {}

    /** What an application is to be used for. */
    public enum Purpose {
        MAILBOXES, DRIVES;

        private boolean needs(SubService service) {
            return switch (service) {
                case DIRECTORY -> true;
                case FILES, FILES_RESTORE -> this == DRIVES;
                case SITES, SITES_RESTORE -> false;
                case GROUPS, MAIL, MAIL_RESTORE, CONTACTS, CONTACTS_RESTORE, CALENDAR, CALENDAR_RESTORE, TASKS,
                        TASKS_RESTORE, MAILBOX_SETTINGS ->
                    this == MAILBOXES;
            };
        }
    }

    /**
     * What is missing among these.
     *
     * @param roles the claim {@code roles} of a token
     */
    public static List<Missing> missing(Set<String> roles, Purpose purpose) {
        return Arrays.stream(SubService.values())
                .filter(purpose::needs)
                .filter(service -> service.permissions().stream().noneMatch(roles::contains))
                .map(PermissionCheck::missing)
                .toList();
    }

    private static Missing missing(SubService service) {
        String permission = service.permissions().getFirst();
        return new Missing(service, permission,
                "The permission " + permission + " is missing: without it " + service.without() + ".");
    }

    /** The sentence for a request that was refused for want of a permission. */
    public static String sentence(SubService service) {
        return missing(service).sentence()
                + " Please add it to the app registration as an application permission and grant the administrator's consent.";
    }
}
