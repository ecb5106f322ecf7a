package dev.strongroom.model.recovery;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * {@code POST /api/v1/accounts/{account}/exports}: a ZIP of .eml files in folders.
 *
 * @param run the restore point
 * @param label at most 50 characters, empty for none
 */
public record ExportRequest(@NotBlank(message = "Choose what to export.") String entityId,
        @Min(value = 1, message = "Choose a restore point.") int run, Selection selection,
        @Size(max = 50, message = "Choose a label of at most 50 characters.") String label) {}
