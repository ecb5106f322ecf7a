package dev.strongroom.model.recovery;

import java.util.List;
import java.util.Optional;

/**
 * A message opened for reading.
 *
 * @param headers all of them in their order, decoded
 * @param text the text body, when there is one
 * @param html the HTML body without scripts, forms and remote content, when there is one
 * @param remoteContentRemoved true when pictures or other content from the network were taken out
 * @param truncated true when the text was longer than the preview's limit
 */
public record MessagePreview(MessageView message, List<Header> headers, Optional<String> text, Optional<String> html,
        boolean remoteContentRemoved, boolean truncated, List<Attachment> attachments) {
    /** One header field. */
    public record Header(String name, String value) {}

    /**
     * One attachment.
     *
     * @param index its place, by which it is downloaded
     * @param size in bytes when decoded
     */
    public record Attachment(int index, String name, String mediaType, long size) {}
}
