package dev.strongroom.connectors.imap.wire;

import java.util.Optional;
import java.util.Set;

/**
 * A folder as LIST gives it.
 *
 * @param raw its name as served, a character for each byte
 * @param delimiter of the hierarchy; empty for a flat one
 * @param attributes with their backslash, as served
 * @param status when LIST gave it along (RFC 5819)
 */
public record ListedFolder(String raw, Optional<String> delimiter, Set<String> attributes, boolean subscribed,
        Optional<FolderStatus> status) {
    public ListedFolder {
        attributes = Set.copyOf(attributes);
    }

    /** Whether it has this attribute, in upper or lower case. */
    public boolean has(String attribute) {
        return attributes.stream().anyMatch(attribute::equalsIgnoreCase);
    }

    /** Whether it is only a name above other folders and holds no messages itself. */
    public boolean onlyAName() {
        return has("\\Noselect") || has("\\NonExistent");
    }
}
