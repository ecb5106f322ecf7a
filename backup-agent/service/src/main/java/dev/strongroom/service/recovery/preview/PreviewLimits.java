package dev.strongroom.service.recovery.preview;

/**
 * How much a preview keeps in memory, in bytes.
 *
 * @param text of the plain text and of the HTML, each
 * @param picture of one picture shown within the HTML
 * @param pictures of all of them together
 */
public record PreviewLimits(int text, int picture, int pictures) {
    /** 1 MB of text, pictures of 256 KB, 2 MB together. */
    public static final PreviewLimits DEFAULT = new PreviewLimits(1 << 20, 256 << 10, 2 << 20);
}
