package dev.strongroom.vault.index;

import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.pack.PackedBlob;

/** A blob and the pack that holds it. */
public record BlobPlace(Digest pack, PackedBlob blob) {}
