package dev.strongroom.model.recovery;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A message in a folder's list.
 *
 * @param key names this version of the item within its entity; give it to preview, restore and export
 * @param received INTERNALDATE
 * @param size in bytes
 * @param flags system flags and keywords as the source names them, e.g. {@code \Seen}
 * @param deletedAtSource the time of the run that found it gone, when it is
 */
public record MessageView(String key, String folderId, String from, String to, String subject, Instant received,
        Optional<Instant> sent, long size, boolean attachments, Set<String> flags, Optional<Instant> deletedAtSource) {}
