package dev.strongroom.vault.store;

/** An object that a listing found, with its size in bytes. */
public record StoredObject(ObjectKey key, long size) {}
