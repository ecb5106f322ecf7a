package dev.strongroom.service.recovery.restore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.service.recovery.MemoryMailbox;
import dev.strongroom.service.recovery.MemoryMailbox.Call;
import dev.strongroom.service.recovery.MemoryMailbox.Moment;
import dev.strongroom.service.recovery.StoredMailbox;
import dev.strongroom.service.recovery.TestProgress;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A restore that breaks off")
class BrokenOffRestoreTest extends RestoreBed {
    @Test
    @DisplayName("ends while the mailbox does not answer when it is to stop at once, tells what is restored, and goes on")
    void stopsAtOnce() throws Exception {
        try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, B).folder("Work", B, C, A))) {
            TestProgress progress = TestProgress.endless();
            MemoryMailbox mailbox = new MemoryMailbox().stuckAt(mail -> mail.text().equals(C.text()),
                    progress::stopAtOnce);

            RestoreEnd stopped = run(stored, mailbox, RestoreMethod.BYPASS, ALL, progress);

            assertThat(stopped).isEqualTo(new RestoreEnd.Stopped(restored(3)));
            mailbox.stuckAt(mail -> false, () -> {});
            RestoreEnd end = run(stored, mailbox, RestoreMethod.BYPASS);
            assertThat(end.counts()).isEqualTo(restored(5));
            assertThat(mailbox.mails("Work")).containsExactly(B, C, A);
        }
    }

    @Test
    @DisplayName("does not write again what the mailbox took without being able to say so")
    void findsWhatArrived() throws Exception {
        try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, A, B, C))) {
            AtomicInteger lost = new AtomicInteger();
            MemoryMailbox mailbox = new MemoryMailbox().failing((call, moment) -> {
                if (call == Call.APPEND && moment == Moment.AFTER && lost.incrementAndGet() <= 3) {
                    throw new UnreachableException("The connection broke.");
                }
            });

            RestoreEnd end = run(stored, mailbox, RestoreMethod.NON_DESTRUCTIVE);

            assertThat(mailbox.appends()).isEqualTo(4);
            assertThat(end.counts()).isEqualTo(restored(4));
            assertThat(mailbox.mails(DATED + "/INBOX")).containsExactly(A, A, B, C);
        }
    }

    @Test
    @DisplayName("stops when it is asked to, and goes on in the same folder")
    void stopsAndGoesOn() throws Exception {
        try (StoredMailbox stored = stored(StoredMailbox.holding().folder("INBOX", A, B).folder("Work", C))) {
            MemoryMailbox mailbox = new MemoryMailbox();
            assertThat(run(stored, mailbox, RestoreMethod.NON_DESTRUCTIVE, ALL, TestProgress.stoppingAfter(1)))
                    .isInstanceOf(RestoreEnd.Stopped.class);
            assertThat(mailbox.appends()).isEqualTo(1);

            RestoreEnd end = run(stored, mailbox, RestoreMethod.NON_DESTRUCTIVE);

            assertThat(end.counts()).isEqualTo(restored(3));
            assertThat(mailbox.appends()).isEqualTo(3);
            assertThat(mailbox.paths()).containsExactly(DATED + "/INBOX", DATED + "/Work");
        }
    }
}
