package dev.strongroom.simulator.microsoft.state;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/**
 * Ids as Exchange makes them up: opaque, case-sensitive, of two kinds. The immutable one names an item for as long as
 * it lives in its mailbox, the other only until it moves.
 */
public final class ItemIds {
    private static final String IMMUTABLE = "AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A";
    private static final String MOVING = "AAMkAGE3NzYzZjQ5LTk1Mjkt";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder();
    private static final int BYTES = 20;
    private static final int SPREAD = 0x9E3779B1;

    private final int mailbox;

    /** @param mailbox a number of its own for each mailbox, since an id of one means nothing in another */
    public ItemIds(int mailbox) {
        this.mailbox = mailbox;
    }

    /**
     * What an id says.
     *
     * @param generation -1 for an immutable id
     */
    public record Reference(long key, int generation) {
        /** Whether the item is still known under this id. */
        public boolean names(Item item) {
            return item.key() == key && (generation < 0 || generation == item.generation());
        }
    }

    public String immutable(long key) {
        return IMMUTABLE + encode(key, -1);
    }

    public String moving(long key, int generation) {
        return MOVING + encode(key, generation);
    }

    /** What an id of this mailbox says; empty for anything else. */
    public Optional<Reference> read(String id) {
        String prefix = id.startsWith(IMMUTABLE) ? IMMUTABLE : MOVING;
        if (!id.startsWith(prefix)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(id.substring(prefix.length()));
            if (bytes.length != BYTES) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            int scrambledMailbox = buffer.getInt();
            long key = buffer.getLong();
            int generation = buffer.getInt();
            boolean ours = scrambledMailbox == mailbox * SPREAD && buffer.getInt() == check(key, generation)
                    && (generation < 0) == prefix.equals(IMMUTABLE);
            return ours ? Optional.of(new Reference(key, generation)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String encode(long key, int generation) {
        ByteBuffer buffer = ByteBuffer.allocate(BYTES);
        buffer.putInt(mailbox * SPREAD).putLong(key).putInt(generation).putInt(check(key, generation));
        return ENCODER.encodeToString(buffer.array());
    }

    private int check(long key, int generation) {
        return (Long.hashCode(key) * 31 + generation) * SPREAD + mailbox;
    }
}
