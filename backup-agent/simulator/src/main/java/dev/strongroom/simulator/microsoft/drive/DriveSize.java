package dev.strongroom.simulator.microsoft.drive;

/**
 * What a person's drive holds.
 *
 * @param files of usual kinds, spread over folders
 * @param fileBytes how large each is; 0: of many sizes, small ones
 * @param largestFolder how many files the folder {@code Scans} of the first person has; 0: there is none
 * @param largestFile the size of a file of the first person, in bytes; 0: there is none
 */
public record DriveSize(int files, long fileBytes, int largestFolder, long largestFile) {
    /** For a look around and for tests. */
    public static final DriveSize SMALL = new DriveSize(24, 0, 0, 0);
    /** With a folder and a file that are as large as some are. */
    public static final DriveSize LARGE = new DriveSize(2_000, 0, 10_000, 2L << 30);

    public DriveSize {
        if (files < 0 || fileBytes < 0 || largestFolder < 0 || largestFile < 0) {
            throw new IllegalArgumentException("No drive has less than no file.");
        }
    }

    /** So many files, each of so many bytes, and nothing else that is large. */
    public static DriveSize of(int files, long fileBytes) {
        return new DriveSize(files, fileBytes, 0, 0);
    }
}
