/** Vaults among everything that goes wrong at once, against a model of what must hold nevertheless. */
@org.jspecify.annotations.NullMarked
package dev.strongroom.vault.endurance;
