/** To-do lists, tasks and their checklists. */
@NullMarked
package dev.strongroom.simulator.microsoft.todo;

import org.jspecify.annotations.NullMarked;
