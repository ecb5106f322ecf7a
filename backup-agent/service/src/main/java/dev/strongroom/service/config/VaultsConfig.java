package dev.strongroom.service.config;

import dev.strongroom.vault.series.VaultLimit;

/**
 * How large a task's vault may become before another one goes on where it ends.
 *
 * @param maximumBlobs pieces that messages and directories are stored in
 * @param maximumMegabytes of what is stored
 */
public record VaultsConfig(long maximumBlobs, long maximumMegabytes) {
    private static final long MEGABYTE = 1_000_000;
    static final VaultsConfig DEFAULT =
            new VaultsConfig(VaultLimit.STANDARD.blobs(), VaultLimit.STANDARD.bytes() / MEGABYTE);

    public VaultsConfig {
        if (maximumBlobs < 1 || maximumMegabytes < 1) {
            throw StartRefusedException
                    .config("\"vaults.maximumBlobs\" and \"vaults.maximumMegabytes\" must be at least 1.");
        }
    }

    /** The same for the engine. */
    public VaultLimit limit() {
        return new VaultLimit(maximumBlobs, Math.multiplyExact(maximumMegabytes, MEGABYTE));
    }
}
