package dev.strongroom.service.recovery.export;

import dev.strongroom.model.recovery.Selection;

/**
 * What to export.
 *
 * @param name the entity's name, for the file's manifest
 * @param run the restore point
 */
public record ExportOrder(String name, int run, Selection selection) {}
