/** The main job on made-up data, from beginning to end, told step by step; a story for each service. */
@NullMarked
package dev.strongroom.service.demo;

import org.jspecify.annotations.NullMarked;
