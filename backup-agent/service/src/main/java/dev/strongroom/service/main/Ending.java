package dev.strongroom.service.main;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was opened, closed in the opposite order, whatever one of them does. */
final class Ending implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** Takes what is to be closed, and gives it back. */
    synchronized <T extends AutoCloseable> T with(T part) {
        opened.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        while (!opened.isEmpty()) {
            AutoCloseable part = opened.pop();
            try {
                part.close();
            } catch (Exception e) {
                LOG.warn("{} did not end in order", part.getClass().getSimpleName(), e);
            }
        }
    }
}
