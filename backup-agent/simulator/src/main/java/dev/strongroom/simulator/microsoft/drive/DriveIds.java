package dev.strongroom.simulator.microsoft.drive;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Ids of items as SharePoint makes them up: 34 capital letters and digits, for ever the same. */
final class DriveIds {
    private static final String PREFIX = "01";
    private static final int LENGTH = 32;
    private static final int RADIX = 32;
    private static final int BYTES = 20;
    private static final int SPREAD = 0x9E3779B1;

    private final int drive;

    /** @param drive a number of its own for each drive */
    DriveIds(int drive) {
        this.drive = drive;
    }

    String of(long key) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.putInt(drive * SPREAD | 0x4000_0000).putLong(key * SPREAD).putLong(check(key));
        String digits = new BigInteger(1, bytes.array()).toString(RADIX).toUpperCase(java.util.Locale.ROOT);
        return PREFIX + "0".repeat(LENGTH - digits.length()) + digits;
    }

    /** The key of an id of this drive; empty for anything else. */
    Optional<Long> key(String id) {
        if (!id.matches("01[0-9A-V]{32}")) {
            return Optional.empty();
        }
        byte[] bytes = new BigInteger(id.substring(PREFIX.length()), RADIX).toByteArray();
        byte[] whole = new byte[BYTES];
        int count = Math.min(BYTES, bytes.length);
        System.arraycopy(bytes, bytes.length - count, whole, BYTES - count, count);
        long scrambled = ByteBuffer.wrap(whole).getLong(Integer.BYTES);
        long key = scrambled / SPREAD;
        return of(key).equals(id) ? Optional.of(key) : Optional.empty();
    }

    private long check(long key) {
        return (key * 31 + drive) * 0xBF58476D1CE4E5B9L;
    }
}
