package dev.strongroom.service.usecase;

/** A value with the version by which a change of it is checked (ETag). */
public record Versioned<T>(T value, String version) {}
