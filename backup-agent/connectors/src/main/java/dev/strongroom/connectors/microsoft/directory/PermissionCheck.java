package dev.strongroom.connectors.microsoft.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What the permissions that were granted lack. */
public final class PermissionCheck {
    private static final Set<SubService> OF_NO_MAILBOX = Set.of(SubService.FILES, SubService.FILES_RESTORE,
            SubService.SITES, SubService.SITES_RESTORE);

    private PermissionCheck() {}

    /**
     * A permission that is missing.
     *
     * @param permission the one that allows least
     * @param sentence what does not happen without it
     */
    public record Missing(SubService service, String permission, String sentence) {}

    /**
     * What is missing among these for people and their mailboxes.
     *
     * @param roles the claim {@code roles} of a token
     */
    public static List<Missing> missing(Set<String> roles) {
        return Arrays.stream(SubService.values())
                .filter(service -> !OF_NO_MAILBOX.contains(service))
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
