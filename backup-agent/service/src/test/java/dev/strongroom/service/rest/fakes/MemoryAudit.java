package dev.strongroom.service.rest.fakes;

import dev.strongroom.service.audit.AuditEntry;
import dev.strongroom.service.audit.AuditSink;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The audit in memory. */
public final class MemoryAudit implements AuditSink {
    private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();

    @Override
    public void add(AuditEntry entry) {
        entries.add(entry);
    }

    /** What was added, oldest first. */
    public List<AuditEntry> entries() {
        return List.copyOf(entries);
    }
}
