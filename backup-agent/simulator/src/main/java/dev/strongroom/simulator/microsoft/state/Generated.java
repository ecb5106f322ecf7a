package dev.strongroom.simulator.microsoft.state;

/**
 * Items that are made when they are asked for: so many that they need no memory. Their keys follow each other.
 */
public interface Generated {
    /** The key of the first. */
    long first();

    /** How many. */
    long count();

    /** The item of a key from {@link #first} on; every time the same. */
    Item item(long key);

    /** Whether an item of that key is one of these. */
    default boolean contains(long key) {
        return key >= first() && key < first() + count();
    }

    /** None at all. */
    static Generated none() {
        return new Generated() {
            @Override
            public long first() {
                return 0;
            }

            @Override
            public long count() {
                return 0;
            }

            @Override
            public Item item(long key) {
                throw new IllegalArgumentException("No item was generated");
            }
        };
    }
}
