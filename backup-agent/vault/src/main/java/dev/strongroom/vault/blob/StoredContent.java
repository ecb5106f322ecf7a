package dev.strongroom.vault.blob;

import java.util.List;

/**
 * What a writer has made of a file's bytes.
 *
 * @param blobs the file's, in order
 * @param size in bytes
 */
public record StoredContent(List<Digest> blobs, long size) {
    public StoredContent {
        blobs = List.copyOf(blobs);
    }
}
