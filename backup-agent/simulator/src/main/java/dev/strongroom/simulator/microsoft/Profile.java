package dev.strongroom.simulator.microsoft;

import dev.strongroom.simulator.microsoft.drive.DriveSize;
import java.util.Locale;

/**
 * How large a tenant is.
 *
 * @param users how many people have a mailbox of their own; the shared ones come on top
 * @param messages how many messages each of them has
 * @param largestMailbox how many messages the mailbox {@code records} has; 0: there is none
 * @param largeAttachment whether the shared mailbox holds a message with 151 MB
 * @param attachments whether messages carry files, as some do
 * @param drives what the drive of each of them holds
 */
public record Profile(int users, long messages, long largestMailbox, boolean largeAttachment, boolean attachments,
        DriveSize drives) {
    /** For a look around and for tests. */
    public static final Profile SMALL = new Profile(6, 120, 0, false, true, DriveSize.SMALL);

    /** For measurements. */
    private static final Profile MEDIUM = new Profile(15, 2_000, 0, true, true, DriveSize.LARGE);
    /** For finding out what grows. */
    private static final Profile LARGE = new Profile(50, 2_000, 1_000_000, true, true, DriveSize.LARGE);

    public Profile {
        if (users < 1 || messages < 0 || largestMailbox < 0) {
            throw new IllegalArgumentException(
                    "A tenant has at least one person, and no mailbox less than no message.");
        }
    }

    /** The same with another number of people. */
    public Profile withUsers(int others) {
        return new Profile(others, messages, largestMailbox, largeAttachment, attachments, drives);
    }

    /** The same with another number of messages for each of them. */
    public Profile withMessages(long others) {
        return new Profile(users, others, largestMailbox, largeAttachment, attachments, drives);
    }

    /** The same with another number of messages in the mailbox {@code records}; 0 for no such mailbox. */
    public Profile withLargestMailbox(long others) {
        return new Profile(users, messages, others, largeAttachment, attachments, drives);
    }

    /** The same with letters alone. */
    public Profile withoutAttachments() {
        return new Profile(users, messages, largestMailbox, false, false, drives);
    }

    /** The same with other drives. */
    public Profile withDrives(DriveSize others) {
        return new Profile(users, messages, largestMailbox, largeAttachment, attachments, others);
    }

    /** The profile of a name in any case; the error says which there are. */
    public static Profile of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "small" -> SMALL;
            case "medium" -> MEDIUM;
            case "large" -> LARGE;
            default -> throw new IllegalArgumentException(
                    "There is no profile '" + name + "'. There are: small, medium, large.");
        };
    }
}
