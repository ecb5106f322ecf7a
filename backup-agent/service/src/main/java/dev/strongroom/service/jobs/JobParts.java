package dev.strongroom.service.jobs;

import dev.strongroom.service.config.DataDirectory;
import dev.strongroom.service.events.EventSink;
import dev.strongroom.service.secrets.AccountKeys;
import dev.strongroom.service.store.control.JobStore;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * What jobs are made of and told to.
 *
 * @param endListener is told when a job has ended
 * @param nanoTime a clock as {@link System#nanoTime}, for slices and rates
 */
public record JobParts(JobStore store, AccountKeys keys, DataDirectory data, EventSink events,
        JobEndListener endListener, InstantSource clock, LongSupplier nanoTime) {}
