package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.service.blackbox.Strongroom.Launch;
import dev.strongroom.vault.testing.Restic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Needs Debian's package faketime, which gives a process another time than the file system has. */
@DisplayName("A machine whose clock is hours off that of the storage")
class WrongClockTest {
    private static final Path FAKETIME = Path.of("/usr/bin/faketime");

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"+9h", "-7h"})
    @DisplayName("writes nothing and says why, reads all the same, and goes on once the clock is right")
    void refuses(String offset) throws Exception {
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(Files.isExecutable(FAKETIME), "This test needs Debian's package faketime");
        }
        Desk desk = Desk.at(home);
        try (Dovecot server = Dovecot.start()) {
            LivelyMailbox mailbox = new LivelyMailbox(server.user("anna"), new Random(9));
            mailbox.receive(20);
            Ends.requireSuccess(Strongroom.run(desk.backup(server, mailbox.user())));
            List<String> mail = MailHashes.all(MailHashes.atServer(mailbox.user()));
            mailbox.receive(20);

            Ends.requireFailure(Strongroom.run(off(offset), desk.backup(server, mailbox.user())), "clock-skew",
                    "minutes apart");

            Restic.stock(desk.vault()).check();
            Path zip = desk.file("before.zip");
            Ends.requireSuccess(Strongroom.run(off(offset), desk.withVault("export", "--out", zip.toString())));
            assertThat(MailHashes.inZip(zip)).isEqualTo(mail);
            Ends.requireSuccess(Strongroom.run(desk.backup(server, mailbox.user())));
            Path after = desk.file("after.zip");
            Ends.requireSuccess(desk.run("export", "--out", after.toString()));
            assertThat(MailHashes.inZip(after)).isEqualTo(MailHashes.all(MailHashes.atServer(mailbox.user())));
        }
    }

    private static Launch off(String offset) {
        return new Launch(List.of("env", "FAKETIME_DONT_FAKE_MONOTONIC=1", FAKETIME.toString(), "-f", offset),
                Launch.USUAL.jvm());
    }
}
