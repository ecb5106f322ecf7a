package dev.strongroom.connectors;

/**
 * How far a container was read, in the connector's own words (JSON). The vault keeps it beside the items that it
 * covers; nothing but the connector that wrote it looks inside.
 */
public record Cursor(String json) {}
