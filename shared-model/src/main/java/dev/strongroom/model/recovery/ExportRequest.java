package dev.strongroom.model.recovery;

/**
 * {@code POST /api/v1/accounts/{account}/exports}: a ZIP of .eml files in folders.
 *
 * @param run the restore point
 * @param label at most 50 characters, empty for none
 */
public record ExportRequest(String entityId, int run, Selection selection, String label) {}
