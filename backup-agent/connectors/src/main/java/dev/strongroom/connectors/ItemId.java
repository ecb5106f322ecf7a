package dev.strongroom.connectors;

/**
 * An item's id within its container.
 *
 * @param epoch within which {@code number} is unique; UIDVALIDITY for IMAP (RFC 9051, section 2.3.1.1), 0 elsewhere
 * @param number the UID for IMAP; what {@link ProviderIds} gives where the provider's own id is a text
 */
public record ItemId(long epoch, long number) implements Comparable<ItemId> {
    @Override
    public int compareTo(ItemId other) {
        int byEpoch = Long.compare(epoch, other.epoch);
        return byEpoch != 0 ? byEpoch : Long.compare(number, other.number);
    }

    /** {@code epoch.number}, the form that sidecars and ledgers show. */
    @Override
    public String toString() {
        return epoch + "." + number;
    }

    /** Reads what {@link #toString} wrote. */
    public static ItemId parse(String text) {
        int dot = text.indexOf('.');
        if (dot < 1) {
            throw new IllegalArgumentException("Not an item id: " + text);
        }
        return new ItemId(Long.parseLong(text, 0, dot, 10), Long.parseLong(text, dot + 1, text.length(), 10));
    }
}
