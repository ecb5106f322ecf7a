package dev.strongroom.model.recovery;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * {@code POST /api/v1/accounts/{account}/exports}: a file of stored items.
 *
 * @param run the restore point
 * @param format empty for {@link ExportFormat#FILES}; Outlook files hold no files of a drive
 * @param label at most 50 characters, empty for none
 */
public record ExportRequest(@NotBlank(message = "Choose what to export.") String entityId,
        @Min(value = 1, message = "Choose a restore point.") int run, Selection selection,
        Optional<ExportFormat> format,
        @Size(max = 50, message = "Choose a label of at most 50 characters.") String label) {
    /** As files. */
    public ExportRequest(String entityId, int run, Selection selection, String label) {
        this(entityId, run, selection, Optional.empty(), label);
    }
}
