package dev.strongroom.simulator.microsoft.drive;

import java.time.Instant;

/** What a file was before. */
record Version(String id, FileContent content, Instant modified, String modifiedBy) {}
