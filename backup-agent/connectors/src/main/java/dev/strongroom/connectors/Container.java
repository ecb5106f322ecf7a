package dev.strongroom.connectors;

import dev.strongroom.formats.item.ItemKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A folder or another holder of items, as the provider lists it.
 *
 * @param id the provider's name for it, stable while it is not renamed, and unlike that of any other container
 *            of the entity, of whatever kind; for IMAP the decoded mailbox name
 * @param path its names from the root; for IMAP the id split at the hierarchy delimiter
 * @param delimiter what separates the names at the provider; empty for a flat namespace
 * @param specialUse the role the provider gives it (RFC 6154), without the backslash: {@code Sent}, {@code Trash}…;
 *            {@code Inbox} for INBOX
 * @param subscribed whether the user's mail program shows it
 * @param attributes further attributes, as the provider spells them
 * @param kind what its items are
 */
public record Container(String id, List<String> path, Optional<String> delimiter, Optional<String> specialUse,
        boolean subscribed, Set<String> attributes, ItemKind kind) {
    public Container {
        if (id.isEmpty() || path.isEmpty()) {
            throw new IllegalArgumentException("A container needs an id and a path");
        }
        path = List.copyOf(path);
        attributes = Set.copyOf(attributes);
    }

    /** A folder of mail. */
    public Container(String id, List<String> path, Optional<String> delimiter, Optional<String> specialUse,
            boolean subscribed, Set<String> attributes) {
        this(id, path, delimiter, specialUse, subscribed, attributes, ItemKind.MAIL);
    }
}
