package dev.strongroom.simulator.microsoft;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How large a tenant is. */
public enum Profile {
    /** For a look around and for tests. */
    SMALL(6, 120, 0, false),
    /** For measurements. */
    MEDIUM(15, 2_000, 0, true),
    /** For finding out what grows. */
    LARGE(50, 2_000, 1_000_000, true);

    private final int users;
    private final long messages;
    private final long largestMailbox;
    private final boolean largeAttachment;

    Profile(int users, long messages, long largestMailbox, boolean largeAttachment) {
        this.users = users;
        this.messages = messages;
        this.largestMailbox = largestMailbox;
        this.largeAttachment = largeAttachment;
    }

    /** How many people have a mailbox of their own; the shared ones come on top. */
    public int users() {
        return users;
    }

    /** How many messages each of them has. */
    public long messages() {
        return messages;
    }

    /** How many messages the mailbox {@code records} has; 0: there is none. */
    public long largestMailbox() {
        return largestMailbox;
    }

    /** Whether the shared mailbox holds a message with 151 MB. */
    public boolean largeAttachment() {
        return largeAttachment;
    }

    /** The profile of a name in any case; the error says which there are. */
    static Profile of(String name) {
        return Arrays.stream(values())
                .filter(profile -> profile.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no profile '" + name + "'. There are: "
                        + Arrays.stream(values())
                                .map(p -> p.name().toLowerCase(java.util.Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}
