/**
 * Work that outlives a request: backups, restores and exports. A job is a row of the control database; db-scheduler,
 * whose types stay here, decides when it runs; a {@link dev.strongroom.service.jobs.JobHandler} does it.
 */
@NullMarked
package dev.strongroom.service.jobs;

import org.jspecify.annotations.NullMarked;
