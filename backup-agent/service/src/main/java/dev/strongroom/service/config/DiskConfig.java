package dev.strongroom.service.config;

/**
 * How much space must stay free where the data directory lies.
 *
 * @param minimumFreeMegabytes below it the agent does not start, and no job begins
 */
public record DiskConfig(int minimumFreeMegabytes) {
    static final DiskConfig DEFAULT = new DiskConfig(512);

    public DiskConfig {
        if (minimumFreeMegabytes < 0) {
            throw StartRefusedException.config("\"disk.minimumFreeMegabytes\" can't be negative.");
        }
    }

    /** The floor in bytes. */
    public long minimumFreeBytes() {
        return minimumFreeMegabytes * 1_000_000L;
    }
}
