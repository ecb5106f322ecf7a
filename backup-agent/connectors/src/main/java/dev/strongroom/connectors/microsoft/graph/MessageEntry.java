package dev.strongroom.connectors.microsoft.graph;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message as a delta tells of it.
 *
 * @param id that a move does not change
 * @param properties empty when the message is gone from the folder
 */
public record MessageEntry(String id, Optional<Properties> properties) {
    /**
     * What MIME lacks.
     *
     * @param folder the id of the folder that it lies in
     * @param messageId the Message-ID header with its brackets, or empty
     * @param importance low, normal or high
     * @param inference focused or other
     * @param changeKey another one after each change
     */
    public record Properties(String folder, String messageId, Instant received, boolean read, boolean draft,
            Followup followup, List<String> categories, String importance, String inference, String changeKey) {
        public Properties {
            categories = List.copyOf(categories);
        }
    }
}
