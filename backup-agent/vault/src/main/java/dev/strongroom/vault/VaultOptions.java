package dev.strongroom.vault;

import dev.strongroom.vault.crypto.ScryptParameters;
import dev.strongroom.vault.store.decorator.StorePolicy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How a vault is worked with. None of it is stored, except that keys remember what they cost.
 *
 * @param scrypt what a password that is set from now on costs
 * @param compression zstd's level, 1 to 19
 * @param packSize at which size in bytes a pack is written; 1 to 128 MiB
 * @param indexSize at how many blobs a writer names its packs in an index file before it is asked to; restic has 50,000
 * @param encoders how many blobs are compressed at once at most; each needs up to 24 MiB for blobs of 8 MiB
 * @param writeMemory how many bytes a writer's packs and encoders may take together before it waits for packs that are on
 *     their way; with blobs of 8 MiB it takes at least what the encoders and three packs need
 * @param cacheSize how many bytes of blobs a reader keeps at most
 * @param clock tells the time for locks, keys and snapshots
 * @param store how its store is dealt with
 * @param program the name and version that snapshots carry
 * @param indexDirectory where a copy of the index is kept for the next time, a directory for each vault below it; without, the
 *     index is held in memory
 */
public record VaultOptions(ScryptParameters scrypt, int compression, int packSize, int indexSize, int encoders,
        long writeMemory, int cacheSize,
        InstantSource clock, StorePolicy store, String program, Optional<Path> indexDirectory) {
    private static final int MIB = 1 << 20;
    private static final long MOST_WRITE_MEMORY = 96L * MIB;

    /** What an agent uses. */
    public static final VaultOptions STANDARD = new VaultOptions(ScryptParameters.STANDARD, 2, 16 * MIB, 50_000,
            Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4),
            writeMemoryOf(Runtime.getRuntime().maxMemory()), 32 * MIB, InstantSource.system(),
            StorePolicy.STANDARD, "strongroom 0.1", Optional.empty());

    public VaultOptions {
        require(compression >= 1 && compression <= 19, "A compression level is 1 to 19");
        require(packSize >= MIB && packSize <= 128 * MIB, "A pack has 1 to 128 MiB");
        require(indexSize >= 1, "An index file names at least one blob");
        require(encoders >= 1, "At least one encoder is needed");
        require(writeMemory >= 0, "Memory can't be less than nothing");
        require(cacheSize >= 0, "A cache can't be smaller than nothing");
    }

    /** What a heap leaves to a writer beside the files being read and all else. */
    private static long writeMemoryOf(long heap) {
        return Math.min(heap / 2, MOST_WRITE_MEMORY);
    }

    private static void require(boolean met, String message) {
        if (!met) {
            throw new IllegalArgumentException(message);
        }
    }

    public VaultOptions withScrypt(ScryptParameters other) {
        return new VaultOptions(other, compression, packSize, indexSize, encoders, writeMemory, cacheSize, clock, store,
                program,
                indexDirectory);
    }

    public VaultOptions withCompression(int other) {
        return new VaultOptions(scrypt, other, packSize, indexSize, encoders, writeMemory, cacheSize, clock, store,
                program,
                indexDirectory);
    }

    public VaultOptions withPackSize(int other) {
        return new VaultOptions(scrypt, compression, other, indexSize, encoders, writeMemory, cacheSize, clock, store,
                program,
                indexDirectory);
    }

    public VaultOptions withIndexSize(int other) {
        return new VaultOptions(scrypt, compression, packSize, other, encoders, writeMemory, cacheSize, clock, store,
                program,
                indexDirectory);
    }

    public VaultOptions withEncoders(int other) {
        return new VaultOptions(scrypt, compression, packSize, indexSize, other, writeMemory, cacheSize, clock, store,
                program,
                indexDirectory);
    }

    public VaultOptions withWriteMemory(long other) {
        return new VaultOptions(scrypt, compression, packSize, indexSize, encoders, other, cacheSize, clock, store,
                program, indexDirectory);
    }

    public VaultOptions withCacheSize(int other) {
        return new VaultOptions(scrypt, compression, packSize, indexSize, encoders, writeMemory, other, clock, store,
                program,
                indexDirectory);
    }

    public VaultOptions withClock(InstantSource other) {
        return new VaultOptions(scrypt, compression, packSize, indexSize, encoders, writeMemory, cacheSize, other,
                store, program,
                indexDirectory);
    }

    public VaultOptions withStore(StorePolicy other) {
        return new VaultOptions(scrypt, compression, packSize, indexSize, encoders, writeMemory, cacheSize, clock,
                other, program,
                indexDirectory);
    }

    public VaultOptions withTries(int other, Duration wait) {
        return withStore(store.withTries(other, wait));
    }

    public VaultOptions withProgram(String other) {
        return new VaultOptions(scrypt, compression, packSize, indexSize, encoders, writeMemory, cacheSize, clock,
                store, other,
                indexDirectory);
    }

    public VaultOptions withIndexDirectory(Path other) {
        return new VaultOptions(scrypt, compression, packSize, indexSize, encoders, writeMemory, cacheSize, clock,
                store, program,
                Optional.of(other));
    }
}
