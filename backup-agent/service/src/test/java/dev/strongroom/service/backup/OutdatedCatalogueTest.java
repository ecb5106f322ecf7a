package dev.strongroom.service.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.connectors.ItemState;
import dev.strongroom.model.run.Outcome;
import dev.strongroom.service.catalogue.CatalogueDamagedException;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.store.memory.MemoryStore;
import dev.strongroom.vault.testing.TestVault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A catalogue of another version of the program")
class OutdatedCatalogueTest {
    private static final Instant RECEIVED = Instant.parse("2024-05-17T08:00:00Z");
    /** What the tables of version 1 have of today's, in an order in which rows find those that they refer to. */
    private static final List<String> ROWS_OF_VERSION_1 = List.of(
            "mirror SELECT * FROM now.mirror",
            "run SELECT * FROM now.run",
            "folder SELECT id, key, source, directory FROM now.folder",
            "folder_version SELECT * FROM now.folder_version",
            """
                    item SELECT id, folder, epoch, number, valid_from, valid_to, received, sent, size, attachments, sha256,
                      content, file, message_id, sender, recipients, subject, sender_key, subject_key FROM now.item
                    """,
            "flag_set SELECT id, flags FROM now.flag_set",
            "item_state SELECT * FROM now.item_state");

    @TempDir
    private Path temporary;
    private final MemoryStore store = new MemoryStore();
    private final ModelMailbox mailbox = new ModelMailbox();
    private Workbench bench;

    @BeforeEach
    void backUpTwice() throws Exception {
        TestVault.create(store).close();
        bench = new Workbench(Files.createDirectories(temporary.resolve("catalogues")),
                Workbench.settings(100, 10_000));
        ModelFolder inbox = mailbox.folder("INBOX");
        for (String subject : List.of("One", "Two", "Three")) {
            inbox.add(Workbench.mail(subject, "Text"), RECEIVED, new ItemState(new TreeSet<>(List.of("\\Seen"))));
        }
        backUp();
        inbox.remove(1);
        inbox.flag(2, "\\Flagged");
        inbox.add(Workbench.mail("Four", "Text"), RECEIVED, ItemState.EMPTY);
        backUp();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** Answers how many items count as new. */
    private long backUp() throws VaultException, InterruptedException {
        try (Vault vault = Workbench.reopened(store)) {
            TaskResult result = bench.run(vault, new Quiet(),
                    Workbench.entity("anna", mailbox, new ModelSource.Script() {}));
            assertThat(result.outcome()).as("%s", result).isEqualTo(Outcome.SUCCESS);
            return result.entities().values().iterator().next().newItems();
        }
    }

    /** What the catalogue says of items, which a run that finds nothing new leaves as it is. */
    private List<String> items() throws SQLException {
        return CatalogueDump.of(bench.file("anna"))
                .stream()
                .filter(row -> Stream.of("item |", "state |", "text |").anyMatch(row::startsWith))
                .toList();
    }

    /** Puts a catalogue of version 1 with the same content in the place of today's. */
    private void becomeVersion1() throws IOException, SQLException {
        Path today = bench.file("anna");
        Path older = temporary.resolve("older.sqlite");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + older);
                Statement statement = connection.createStatement()) {
            for (String table : tablesOfVersion1()) {
                statement.execute(table);
            }
            statement.execute("ATTACH '" + today + "' AS now");
            for (String rows : ROWS_OF_VERSION_1) {
                statement.execute("INSERT INTO " + rows);
            }
        }
        bench.loseCatalogues();
        Files.move(older, today);
    }

    private static List<String> tablesOfVersion1() throws IOException {
        try (InputStream sql = Objects
                .requireNonNull(OutdatedCatalogueTest.class.getResourceAsStream("catalogue-1.sql"))) {
            return Pattern.compile(";\\s*")
                    .splitAsStream(new String(sql.readAllBytes(), StandardCharsets.UTF_8))
                    .toList();
        }
    }

    @Test
    @DisplayName("that is older is not read, and the next backup makes it anew with the same content")
    void older() throws Exception {
        List<String> items = items();
        becomeVersion1();

        assertThatThrownBy(() -> bench.catalogue("anna")).isInstanceOf(CatalogueDamagedException.class);
        assertThat(backUp()).isZero();
        assertThat(items()).isEqualTo(items).hasSizeGreaterThan(8);
        assertThat(bench.catalogue("anna").run(2)).isPresent();
    }

    @Test
    @DisplayName("that is newer is not read, and the next backup makes it anew with the same content")
    void newer() throws Exception {
        List<String> items = items();
        bench.reopen();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + bench.file("anna"));
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
            statement.execute("ALTER TABLE item ADD COLUMN unheard_of TEXT");
        }

        assertThatThrownBy(() -> bench.catalogue("anna")).isInstanceOf(CatalogueDamagedException.class);
        assertThat(backUp()).isZero();
        assertThat(items()).isEqualTo(items);
    }
}
