/** The main job on made-up mail, from beginning to end, told step by step. Uses the agent through its REST API alone. */
@NullMarked
package dev.strongroom.service.demo;

import org.jspecify.annotations.NullMarked;
