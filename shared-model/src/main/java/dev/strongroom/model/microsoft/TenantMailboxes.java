package dev.strongroom.model.microsoft;

import java.util.List;

/**
 * Everybody of a tenant who has a mailbox.
 *
 * @param items by name; all of them, in one answer, because the directory is read whole
 */
public record TenantMailboxes(List<TenantMailbox> items) {
    public TenantMailboxes {
        items = List.copyOf(items);
    }
}
