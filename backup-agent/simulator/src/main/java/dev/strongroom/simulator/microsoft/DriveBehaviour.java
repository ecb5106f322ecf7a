package dev.strongroom.simulator.microsoft;

/**
 * How OneDrive and SharePoint behave.
 *
 * @param resync the error code of a delta link that expired: resyncChangesApplyDifferences or
 *            resyncChangesUploadDifferences
 * @param bandwidth how many bytes a second all downloads together may carry; 0: as many as go
 */
public record DriveBehaviour(String resync, long bandwidth) {
    /** No limit. */
    public static final DriveBehaviour USUAL = new DriveBehaviour("resyncChangesApplyDifferences", 0);
}
