package dev.strongroom.service.store.control;

/** An entity to be added, and how to sign in to it. */
public record NewEntity(EntityRow entity, EntityLogin login) {}
