package dev.strongroom.console.client;

/** A value with the version (ETag) that a change of it names, so that nobody overwrites another's change unseen. */
public record Versioned<T>(T value, String version) {}
