package dev.strongroom.model.microsoft;

import java.util.List;

/**
 * Everybody of a tenant who has a mailbox, or who may have a drive.
 *
 * @param items by name; all of them, in one answer, because the directory is read whole
 */
public record TenantUsers(List<TenantUser> items) {
    public TenantUsers {
        items = List.copyOf(items);
    }
}
