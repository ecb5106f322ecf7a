package dev.strongroom.service.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.connectors.ItemState;
import dev.strongroom.model.run.Outcome;
import dev.strongroom.service.fixture.Rounds;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.store.memory.MemoryStore;
import dev.strongroom.vault.testing.TestVault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random histories of a mailbox, with crashes and stops between. Replay one with
 * {@code -Dstrongroom.seed=N}; the seed is in the test's name.
 */
class RandomHistoryTest {
    private static final int HISTORIES = Rounds.of(12);
    private static final int STEPS = 14;
    private static final List<String> NAMES = List.of("INBOX", "Sent", "Archive/2024", "Archive", "2024", "Ärger %/..");
    private static final List<String> FLAGS = List.of("\\Seen", "\\Flagged", "\\Answered", "$Label1", "work");
    private static final List<String> PROPERTIES = List.of("importance", "categories", "|");
    private static final Instant START = Instant.parse("2023-12-28T20:00:00Z");

    @TempDir
    Path temporary;

    static LongStream seeds() {
        return Optional.ofNullable(Long.getLong("strongroom.seed"))
                .map(LongStream::of)
                .orElseGet(() -> new Random().longs(HISTORIES));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("Whatever happens, every finished run can be browsed as the mailbox was, and rebuilt row for row")
    void everyRunIsAsTheMailboxWas(long seed) throws Exception {
        Random random = new Random(seed);
        EngineSettings settings = Workbench.settings(2 + random.nextInt(5), 3 + random.nextInt(12));
        MemoryStore store = new MemoryStore();
        TestVault.create(store).close();
        ModelMailbox mailbox = new ModelMailbox();
        MailboxHistory history = new MailboxHistory();
        Path directory = Files.createDirectories(temporary.resolve("catalogues"));
        try (Workbench bench = new Workbench(directory, settings)) {
            for (int step = 0; step < STEPS; step++) {
                change(mailbox, random);
                if (random.nextInt(8) == 0) {
                    bench.loseCatalogues();
                }
                switch (random.nextInt(4)) {
                    case 0 -> crash(bench, store, mailbox, random);
                    case 1 -> stop(bench, store, mailbox, random);
                    default -> {
                        history.note(finish(bench, store, mailbox), mailbox);
                        history.compare(bench.catalogue("anna"));
                    }
                }
            }
            int run = finish(bench, store, mailbox);
            history.note(run, mailbox);
            try (Vault vault = Workbench.reopened(store)) {
                history.compare(bench.catalogue("anna"));
                history.compareContent(bench.catalogue("anna"), vault.reader(), run);
            }
            List<String> original = CatalogueDump.of(bench.file("anna"));
            bench.loseCatalogues();
            finishNothing(bench, store);
            assertSameRows(CatalogueDump.of(bench.file("anna")), original);
        }
    }

    /** Says which rows differ, and not all of them. */
    private static void assertSameRows(List<String> rebuilt, List<String> original) {
        List<String> extra = new ArrayList<>(rebuilt);
        extra.removeAll(original);
        List<String> lost = new ArrayList<>(original);
        lost.removeAll(rebuilt);
        assertThat(extra).as("rows of the rebuild alone; those of the original alone: %s", lost).isEmpty();
        assertThat(lost).as("rows of the original alone").isEmpty();
    }

    /** The number of the run: runs that were killed after their snapshot was written count, too. */
    private static int finish(Workbench bench, MemoryStore store, ModelMailbox mailbox) throws Exception {
        try (Vault vault = Workbench.reopened(store)) {
            TaskResult result = bench.run(vault, new Quiet(), Workbench.entity("anna", mailbox, TaskBackupTest.NONE));
            assertThat(result.outcome()).as("%s", result).isEqualTo(Outcome.SUCCESS);
            assertThat(result.finished()).isTrue();
            return bench.catalogue("anna").newestRun().orElseThrow().number();
        }
    }

    private static void finishNothing(Workbench bench, MemoryStore store) throws Exception {
        try (Vault vault = Workbench.reopened(store)) {
            new dev.strongroom.service.rebuild.CatalogueRebuild(bench.catalogues())
                    .bringIntoLine(vault.reader(), Workbench.TASK, "anna");
        }
    }

    /** The store is gone after some writes; at the end of some runs that is after everything was done. */
    private static void crash(Workbench bench, MemoryStore store, ModelMailbox mailbox, Random random)
            throws Exception {
        DyingStore dying = new DyingStore(store, 1 + random.nextInt(12));
        assertThatThrownBy(() -> {
            try (Vault vault = Workbench.reopened(dying)) {
                bench.run(vault, new Quiet(), Workbench.entity("anna", mailbox, new ModelSource.Script() {}));
                throw new FinishedBeforeItDied();
            }
        }).isInstanceOfAny(VaultException.class, FinishedBeforeItDied.class);
        bench.reopen();
    }

    private static final class FinishedBeforeItDied extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static void stop(Workbench bench, MemoryStore store, ModelMailbox mailbox, Random random)
            throws Exception {
        AtomicInteger left = new AtomicInteger(random.nextInt(20));
        try (Vault vault = Workbench.reopened(store)) {
            bench.run(vault, new Quiet() {
                @Override
                public void stored(long bytes) {
                    left.decrementAndGet();
                }

                @Override
                public boolean stopRequested() {
                    return left.get() <= 0;
                }
            }, Workbench.entity("anna", mailbox, TaskBackupTest.NONE));
        }
    }

    private static void change(ModelMailbox mailbox, Random random) {
        int changes = random.nextInt(25);
        for (int i = 0; i < changes; i++) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            ModelFolder folder = mailbox.folder(name);
            List<Long> numbers = folder.numbers();
            int kind = random.nextInt(24);
            if (kind < 10 || numbers.isEmpty()) {
                folder.add(message(random), START.plus(Duration.ofHours(random.nextInt(24 * 8))), state(random),
                        providerId(random));
            } else if (kind < 14) {
                folder.state(numbers.get(random.nextInt(numbers.size())), state(random));
            } else if (kind < 17) {
                folder.remove(numbers.get(random.nextInt(numbers.size())));
            } else if (kind == 17) {
                folder.renumber();
            } else if (kind == 18) {
                mailbox.rename(name, NAMES.get(random.nextInt(NAMES.size())));
            } else if (kind > 19) {
                folder.edit(numbers.get(random.nextInt(numbers.size())), message(random),
                        START.plus(Duration.ofHours(random.nextInt(24 * 8))));
            } else {
                mailbox.drop(name);
            }
        }
    }

    /** Few different ones, so that copies are common. */
    private static byte[] message(Random random) {
        int which = random.nextInt(40);
        return Workbench.mail("Message " + which, "Text ".repeat(1 + which * 20));
    }

    private static Optional<String> providerId(Random random) {
        return random.nextInt(3) == 0 ? Optional.of("id " + random.nextLong()) : Optional.empty();
    }

    private static ItemState state(Random random) {
        TreeSet<String> flags = new TreeSet<>();
        FLAGS.stream().filter(flag -> random.nextInt(3) == 0).forEach(flags::add);
        TreeMap<String, String> properties = new TreeMap<>();
        PROPERTIES.stream()
                .filter(name -> random.nextInt(4) == 0)
                .forEach(name -> properties.put(name,
                        name.repeat(random.nextInt(3))));
        return new ItemState(flags, properties);
    }
}
