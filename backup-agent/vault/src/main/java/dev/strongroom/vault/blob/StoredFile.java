package dev.strongroom.vault.blob;

import java.util.List;

/**
 * A file whose content a writer has taken.
 *
 * @param content its blobs in order
 * @param size in bytes
 * @param sha256 of the whole file
 * @param newBlobs how many of the blobs the vault did not have
 */
public record StoredFile(List<Digest> content, long size, Digest sha256, int newBlobs) {
    public StoredFile {
        content = List.copyOf(content);
    }
}
