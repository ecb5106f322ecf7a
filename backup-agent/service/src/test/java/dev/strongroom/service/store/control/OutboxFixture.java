package dev.strongroom.service.store.control;

import dev.strongroom.service.mail.Outbox;
import java.nio.file.Path;

/** An outbox in a control database. */
public final class OutboxFixture implements AutoCloseable {
    private final BlueAccount blue;

    public OutboxFixture(Path directory) {
        blue = new BlueAccount(directory);
    }

    public Outbox outbox() {
        return new OutboxStore(blue.database());
    }

    @Override
    public void close() {
        blue.close();
    }
}
