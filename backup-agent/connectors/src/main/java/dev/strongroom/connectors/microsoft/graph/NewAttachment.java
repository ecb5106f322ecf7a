package dev.strongroom.connectors.microsoft.graph;

import dev.strongroom.connectors.ItemContent;
import java.util.Optional;

/**
 * A file that is to hang on a message.
 *
 * @param inline whether the text shows it
 * @param contentId by which the text names it
 */
public record NewAttachment(String name, String type, boolean inline, Optional<String> contentId) {
    /** One that goes along with a request; of less than 3 MB. */
    public record Small(NewAttachment file, ItemContent.InMemory content) {}
}
