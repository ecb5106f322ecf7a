package dev.strongroom.console.home;

import dev.strongroom.console.control.Tone;
import dev.strongroom.console.navigation.Place;

/** Something that a person should look at: what, why, and where to go. */
record Attention(Tone tone, String title, String reason, Place place) {}
