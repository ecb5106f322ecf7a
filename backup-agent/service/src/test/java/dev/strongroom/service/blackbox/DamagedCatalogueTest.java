package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.service.cli.Run;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A catalogue that was harmed")
class DamagedCatalogueTest {
    private static final int HEADER = 100;
    private static final int USER_VERSION = 60;

    private static Dovecot server;
    private static LivelyMailbox mailbox;
    private static Desk desk;
    private static List<JsonNode> rows;

    /** What somebody or a bad disk does to the file. */
    enum Harm {
        FLIPPED_BYTES {
            @Override
            void to(Path file) throws IOException {
                Random random = new Random(7);
                for (int page = 1; page * 4096L < Files.size(file); page++) {
                    overwrite(file, page * 4096L, random.nextInt());
                }
            }
        },
        FLIPPED_HEADER {
            @Override
            void to(Path file) throws IOException {
                overwrite(file, 0, 0x12345678);
            }
        },
        TRUNCATED {
            @Override
            void to(Path file) throws IOException {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() / 2 + HEADER);
                }
            }
        },
        EMPTIED {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        OTHER_VERSION {
            @Override
            void to(Path file) throws IOException {
                overwrite(file, USER_VERSION, 4_711);
            }
        },
        MISSING {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
            }
        };

        abstract void to(Path file) throws IOException;

        private static void overwrite(Path file, long at, int value) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.allocate(4).putInt(value).flip(), at);
            }
        }
    }

    @BeforeAll
    static void backUp(@TempDir Path home) throws Exception {
        server = Dovecot.start();
        mailbox = new LivelyMailbox(server.user("anna"), new Random(1));
        mailbox.receive(120);
        desk = Desk.at(home);
        Ends.requireSuccess(Strongroom.run(desk.backup(server, mailbox.user())));
        rows = rows();
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("is made anew from the vault by the next command, with the same rows")
    void heals(Harm harm) throws Exception {
        harm(harm);

        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    @DisplayName("keeps no message out of an export")
    void exports() throws Exception {
        harm(Harm.FLIPPED_BYTES);
        Path zip = Files.createTempDirectory(desk.home(), "zip").resolve("all.zip");
        Ends.requireSuccess(desk.run("export", "--out", zip.toString()));
        assertThat(MailHashes.inZip(zip)).isEqualTo(MailHashes.all(MailHashes.atServer(mailbox.user())));
    }

    @Test
    @DisplayName("keeps no backup from its success, and is whole behind it")
    void backsUp() throws Exception {
        harm(Harm.TRUNCATED);
        Run next = Strongroom.run(desk.backup(server, mailbox.user()));

        Ends.requireSuccess(next);
        assertThat(rows()).isEqualTo(rows);
    }

    private static void harm(Harm harm) throws IOException {
        try (Stream<Path> files = Files.list(desk.data().resolve("catalogue"))) {
            List<Path> all = files.toList();
            assertThat(all).isNotEmpty();
            for (Path file : all) {
                if (file.toString().endsWith(".sqlite")) {
                    harm.to(file);
                }
            }
        }
    }

    private static List<JsonNode> rows() throws Exception {
        List<JsonNode> rows = new ArrayList<>();
        Run folders = desk.run("ls");
        assertThat(folders.exitCode()).as(folders.err()).isZero();
        folders.json().get("folders").forEach(rows::add);
        desk.run("ls", "INBOX").json().get("messages").forEach(rows::add);
        return rows;
    }
}
