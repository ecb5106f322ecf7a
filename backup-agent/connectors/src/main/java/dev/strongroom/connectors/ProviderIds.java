package dev.strongroom.connectors;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Gives numbers to the items of a provider whose own ids are texts, while one container is read: what is known keeps its
 * number, and what is new takes 63 bits of its id's SHA-256 or, when another item has that number, the next free one.
 * Which item is meant is decided by the whole id, never by the number. Takes at most 24 bytes of memory for a new item, and
 * none for a known one. Thread-safe.
 */
public final class ProviderIds {
    private static final long EPOCH = 0;

    private final KnownItems known;
    private final Function<String, byte[]> digest;
    private final NumberTable given = new NumberTable();

    /** @param known what the newest restore point holds of the container */
    public ProviderIds(KnownItems known) {
        this(known, ProviderIds::sha256);
    }

    /**
     * With another digest, so that ids can be made to clash.
     *
     * @param digest at least 16 bytes, the same for the same text
     */
    public ProviderIds(KnownItems known, Function<String, byte[]> digest) {
        this.known = known;
        this.digest = digest;
    }

    /** The id of the item that the provider calls so; the same whenever it is asked for. */
    public ItemId of(String providerId) {
        Optional<KnownItem> item = known.findByProviderId(providerId);
        return item.isPresent() ? item.get().id() : given(ByteBuffer.wrap(digest.apply(providerId)));
    }

    /** With the number, the second half makes 127 bits of the digest, so that two ids are told apart. */
    private synchronized ItemId given(ByteBuffer digested) {
        long number = first(digested);
        OptionalLong rest = OptionalLong.of(digested.getLong());
        while (!given.get(number).equals(rest) && isTaken(number)) {
            number = next(number);
        }
        given.put(number, rest.getAsLong());
        return new ItemId(EPOCH, number);
    }

    private boolean isTaken(long number) {
        return given.contains(number) || known.find(new ItemId(EPOCH, number)).isPresent();
    }

    /** The number that the id takes unless another item has it. */
    public long first(String providerId) {
        return first(ByteBuffer.wrap(digest.apply(providerId)));
    }

    private static long first(ByteBuffer digested) {
        return (digested.getLong() & Long.MAX_VALUE) % Long.MAX_VALUE;
    }

    /** The number to be tried when another item has that one. */
    public static long next(long number) {
        return (number + 1) % Long.MAX_VALUE;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
