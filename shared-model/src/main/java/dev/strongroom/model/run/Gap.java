package dev.strongroom.model.run;

/**
 * An item that a restore point lacks.
 *
 * @param id the item's id at its source
 * @param reason a sentence for people
 */
public record Gap(String id, String reason) {}
