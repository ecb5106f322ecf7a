package dev.strongroom.simulator;

import dev.strongroom.simulator.microsoft.Profile;
import dev.strongroom.simulator.microsoft.drive.DriveSize;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How large a tenant is: a profile, and what is to differ from it. */
final class TenantSize {
    @Option(names = "--profile", paramLabel = "NAME", defaultValue = "small",
            description = "small, medium or large; large has a mailbox of 1,000,000 messages. Default: ${DEFAULT-VALUE}.")
    private String profile;

    @Option(names = "--people", paramLabel = "NUMBER", description = "How many people, instead of the profile's.")
    private Optional<Integer> people;

    @Option(names = "--messages", paramLabel = "NUMBER",
            description = "How many messages each of them has, instead of the profile's.")
    private Optional<Long> messages;

    @Option(names = "--largest-mailbox", paramLabel = "NUMBER",
            description = "How many messages the mailbox \"records\" has, instead of the profile's; 0 for no such mailbox.")
    private Optional<Long> largestMailbox;

    @Option(names = "--no-attachments", description = "Messages are letters of some kilobytes, none with a file.")
    private boolean noAttachments;

    @Option(names = "--files", paramLabel = "NUMBER",
            description = "How many files the drive of each person has, instead of the profile's.")
    private Optional<Integer> files;

    @Option(names = "--file-size", paramLabel = "BYTES", defaultValue = "0",
            description = "How large each of --files is; 0, the default: of many sizes, small ones.")
    private long fileSize;

    /** Throws IllegalArgumentException with a sentence for what is wrong. */
    Profile profile() {
        Profile chosen = Profile.of(profile);
        chosen = people.isPresent() ? chosen.withUsers(people.get()) : chosen;
        chosen = messages.isPresent() ? chosen.withMessages(messages.get()) : chosen;
        chosen = largestMailbox.isPresent() ? chosen.withLargestMailbox(largestMailbox.get()) : chosen;
        chosen = files.isPresent() ? chosen.withDrives(DriveSize.of(files.get(), fileSize)) : chosen;
        return noAttachments ? chosen.withoutAttachments() : chosen;
    }
}
