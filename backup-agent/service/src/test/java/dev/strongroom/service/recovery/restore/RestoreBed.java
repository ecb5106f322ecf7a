package dev.strongroom.service.recovery.restore;

import static dev.strongroom.service.recovery.StoredMailbox.RUN;

import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.Selection;
import dev.strongroom.service.recovery.Mail;
import dev.strongroom.service.recovery.MemoryMailbox;
import dev.strongroom.service.recovery.StoredMailbox;
import dev.strongroom.service.recovery.TestProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

/** A stored mailbox and a mailbox in memory, and restores from the one into the other. */
abstract class RestoreBed {
    static final Instant NOW = Instant.parse("2026-11-21T14:05:30Z");
    static final String DATED = "Restored 2026-11-21 14-05";
    static final Selection ALL = new Selection(Set.of(), Set.of());
    static final Mail A = Mail.of("a", "Alpha", "\\Seen");
    static final Mail B = Mail.of("b", "Beta", "\\Flagged", "Work");
    static final Mail C = Mail.of("", "No id");

    @TempDir
    Path directory;
    final MailboxRestore restore = new MailboxRestore(Clock.fixed(NOW, ZoneOffset.UTC));

    RestoreEnd run(StoredMailbox stored, MemoryMailbox mailbox, RestoreMethod method)
            throws InterruptedException {
        return run(stored, mailbox, method, ALL, TestProgress.endless());
    }

    RestoreEnd run(StoredMailbox stored, MemoryMailbox mailbox, RestoreMethod method, Selection selection,
            TestProgress progress) throws InterruptedException {
        return restore.run(stored.entity(), new RestoreOrder(RUN, selection, method, NOW), mailbox,
                directory.resolve("work"), progress);
    }

    StoredMailbox stored(StoredMailbox.Draft draft) throws IOException {
        return draft.in(Files.createDirectory(directory.resolve("catalogue")));
    }

    static RestoreCounts restored(long count) {
        return new RestoreCounts(count, 0, 0, 0, 0);
    }
}
