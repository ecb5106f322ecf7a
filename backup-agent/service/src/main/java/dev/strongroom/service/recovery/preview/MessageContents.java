package dev.strongroom.service.recovery.preview;

import dev.strongroom.model.recovery.MessagePreview;
import java.util.List;
import java.util.Optional;

/**
 * What a preview shows of a message.
 *
 * @param headers all of them in their order, decoded
 * @param html without anything that runs or loads
 * @param remoteContentRemoved true when content from the network was taken out
 * @param truncated true when a text was longer than {@link PreviewLimits} allow
 */
public record MessageContents(List<MessagePreview.Header> headers, Optional<String> text, Optional<String> html,
        boolean remoteContentRemoved, boolean truncated, List<AttachedFile> attachments) {
    public MessageContents {
        headers = List.copyOf(headers);
        attachments = List.copyOf(attachments);
    }
}
