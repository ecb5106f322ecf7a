/**
 * What agent and console say to each other: ids, requests, responses and events, as records without logic of either side.
 */
@NullMarked
package dev.strongroom.model;

import org.jspecify.annotations.NullMarked;
