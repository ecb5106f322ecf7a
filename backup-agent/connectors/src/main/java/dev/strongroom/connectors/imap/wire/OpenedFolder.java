package dev.strongroom.connectors.imap.wire;

import java.util.Set;

/**
 * What SELECT or EXAMINE told of a folder.
 *
 * @param uidValidity 0 when the server does not tell
 * @param uidNext 0 when the server does not tell
 * @param highestModSeq 0 when the folder keeps no change numbers (RFC 7162, NOMODSEQ)
 * @param permanentFlags flags and keywords that can be kept, with {@code \*} when any new keyword can
 */
public record OpenedFolder(long uidValidity, long uidNext, long exists, long highestModSeq,
        Set<String> permanentFlags) {
    public OpenedFolder {
        permanentFlags = Set.copyOf(permanentFlags);
    }
}
