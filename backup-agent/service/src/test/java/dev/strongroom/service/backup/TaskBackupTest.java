package dev.strongroom.service.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.model.run.Outcome;
import dev.strongroom.service.catalogue.Catalogue;
import dev.strongroom.service.catalogue.CatalogueFolder;
import dev.strongroom.service.ledger.RunResult;
import dev.strongroom.vault.LeaseLostException;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.snapshot.PublishGuard;
import dev.strongroom.vault.testing.Restic;
import dev.strongroom.vault.testing.TestVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskBackupTest {
    private static final Instant RECEIVED = Instant.parse("2024-05-17T08:00:00Z");

    @TempDir
    Path temporary;

    @Test
    void aFirstRunStoresEveryMessageWhereResticFindsIt() throws Exception {
        ModelMailbox mailbox = new ModelMailbox();
        IntStream.range(0, 250)
                .forEach(i -> mailbox.folder("Archive/2024")
                        .add(Workbench.mail("Message " + i, "Text " + i), RECEIVED.plusSeconds(3600L * i),
                                ItemState.EMPTY));
        Path repository = temporary.resolve("vault");
        try (Workbench bench = new Workbench(catalogues(), Workbench.settings(100, 10_000));
                Vault vault = TestVault.create(repository)) {
            TaskResult result = bench.run(vault, new Quiet(), Workbench.entity("anna", mailbox, NONE));

            assertThat(result.outcome()).isEqualTo(Outcome.SUCCESS);
            Catalogue catalogue = bench.catalogue("anna");
            assertThat(catalogue.folders(1)).extracting(CatalogueFolder::items).containsExactly(250L);
        }
        Restic restic = Restic.stock(repository);
        restic.check();
        String listing = restic.run("ls", "latest");
        assertThat(listing).contains("/anna@example.org/mail/Archive%2F2024/2024/05/18/");
        assertThat(listing.lines().filter(line -> line.endsWith(".eml"))).hasSize(250);
    }

    @Test
    void countsWhatARunAddsToTheVault() throws Exception {
        ModelMailbox first = new ModelMailbox();
        ModelMailbox second = new ModelMailbox();
        first.folder("INBOX").add(Workbench.mail("One", "Text"), RECEIVED, ItemState.EMPTY);
        second.folder("INBOX").add(Workbench.mail("Two", "Text"), RECEIVED, ItemState.EMPTY);
        Path repository = temporary.resolve("vault");
        try (Workbench bench = new Workbench(catalogues(), Workbench.settings(100, 10_000));
                Vault vault = TestVault.create(repository)) {
            long before = size(repository);

            TaskResult result = bench.run(vault, new Quiet(), Workbench.entity("anna", first, NONE),
                    Workbench.entity("ben", second, NONE));

            assertThat(result.entities().values()).extracting(RunResult::storedBytes).allMatch(bytes -> bytes > 0);
            assertThat(result.entities().values().stream().mapToLong(RunResult::storedBytes).sum())
                    .isEqualTo(size(repository) - before);
        }
    }

    @Test
    void countsWhatARunAddsAlsoWhenItIsStopped() throws Exception {
        ModelMailbox mailbox = holding("One", "Two", "Three", "Four", "Five", "Six");
        Path repository = temporary.resolve("vault");
        Listener listener = new Listener();
        try (Workbench bench = new Workbench(catalogues(), Workbench.settings(100, 1));
                Vault vault = TestVault.create(repository)) {
            long before = size(repository);

            TaskResult result = bench.run(vault, listener, Workbench.entity("anna", mailbox, new ModelSource.Script() {
                @Override
                public void beforeItem(String folder, ItemId id) {
                    listener.stop = id.number() >= 3;
                }
            }));

            assertThat(result.finished()).isFalse();
            assertThat(bench.stored("anna")).isPositive().isGreaterThanOrEqualTo(size(repository) - before);
        }
    }

    @Test
    void countsWhatCheckpointsAddedBeforeTheVaultFailed() throws Exception {
        ModelMailbox mailbox = holding("One", "Two", "Three");
        Path repository = temporary.resolve("vault");
        AtomicBoolean lost = new AtomicBoolean();
        try (Workbench bench = new Workbench(catalogues(), Workbench.settings(100, 1));
                Vault vault = TestVault.create(repository)) {
            long before = size(repository);
            PublishGuard guard = () -> {
                if (lost.get()) {
                    throw new LeaseLostException("Another one took over.");
                }
            };

            assertThatThrownBy(() -> bench.run(vault, bench.newJob(), new Quiet(), guard,
                    Workbench.entity("anna", mailbox, new ModelSource.Script() {
                        @Override
                        public void beforeItem(String folder, ItemId id) {
                            lost.set(id.number() == 3);
                        }

                        @Override
                        public boolean streamed(ItemId id) {
                            return true; // stored before the next one comes, so that a checkpoint is due behind the first
                        }
                    }))).isInstanceOf(LeaseLostException.class);

            assertThat(bench.stored("anna")).isPositive().isGreaterThanOrEqualTo(size(repository) - before);
        }
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !directory.relativize(file).startsWith("locks"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    static final ModelSource.Script NONE = new ModelSource.Script() {};

    private Path catalogues() throws IOException {
        return Files.createDirectories(temporary.resolve("catalogues"));
    }

    /** Hears what there is to do. */
    private static final class Listener extends Quiet {
        final List<Long> expected = new CopyOnWriteArrayList<>();
        volatile boolean stop;

        @Override
        public void expected(long items) {
            expected.add(items);
        }

        @Override
        public boolean stopRequested() {
            return stop;
        }

        @Override
        public boolean stopAtOnceRequested() {
            return stop;
        }
    }

    @Test
    void tellsHowMuchThereIsToDoOnceItIsSureForAllMailboxes() throws Exception {
        ModelMailbox first = holding("One", "Two");
        ModelMailbox second = holding("Three");
        Listener listener = new Listener();
        try (Workbench bench = new Workbench(catalogues(), Workbench.settings(100, 10_000));
                Vault vault = TestVault.create(temporary.resolve("vault"))) {
            bench.run(vault, listener, Workbench.entity("anna", first, NONE), Workbench.entity("ben", second, NONE));
        }

        assertThat(listener.expected).isNotEmpty().containsOnly(3L);
    }

    @Test
    void saysNothingOfWhatThereIsToDoWhileAFolderMayHoldAnything() throws Exception {
        ModelMailbox mailbox = holding("One");
        Listener listener = new Listener();
        try (Workbench bench = new Workbench(catalogues(), Workbench.settings(100, 10_000));
                Vault vault = TestVault.create(temporary.resolve("vault"))) {
            bench.run(vault, new Quiet(), Workbench.entity("anna", mailbox, NONE));
            mailbox.folder("INBOX").add(Workbench.mail("Two", "Text"), RECEIVED, ItemState.EMPTY);
            List<Long> duringItems = new CopyOnWriteArrayList<>();
            bench.run(vault, listener, Workbench.entity("anna", mailbox, new ModelSource.Script() {
                @Override
                public void beforeItem(String folder, ItemId id) {
                    duringItems.addAll(listener.expected);
                }
            }));

            assertThat(duringItems).isEmpty();
        }

        assertThat(listener.expected).containsOnly(1L);
    }

    @Test
    void abandonsASourceThatWaitsWhenItIsToStopAtOnceAndKeepsWhatWasRead() throws Exception {
        ModelMailbox mailbox = holding("One", "Two");
        Listener listener = new Listener();
        CountDownLatch abandoned = new CountDownLatch(1);
        try (Workbench bench = new Workbench(catalogues(), Workbench.settings(100, 10_000));
                Vault vault = TestVault.create(temporary.resolve("vault"))) {
            TaskResult result = bench.run(vault, listener, Workbench.entity("anna", mailbox, new ModelSource.Script() {
                @Override
                public void beforeItem(String folder, ItemId id) throws ConnectorException {
                    if (id.number() > 1) {
                        listener.stop = true;
                        awaitAbandonment(abandoned);
                    }
                }

                @Override
                public void abandoned() {
                    abandoned.countDown();
                }
            }));

            assertThat(result.finished()).isFalse();
            assertThat(result.entities().values()).extracting(RunResult::newItems).containsExactly(1L);
        }
    }

    @Test
    void doesNotWaitForASilentSignInWhenItIsToStopAtOnce() throws Exception {
        Listener listener = new Listener();
        BackupEntity silent = new BackupEntity("anna", "anna@example.org", "anna", () -> {
            listener.stop = true;
            new CountDownLatch(1).await();
            throw new UnreachableException("The server does not answer.");
        });
        try (Workbench bench = new Workbench(catalogues(), Workbench.settings(100, 10_000));
                Vault vault = TestVault.create(temporary.resolve("vault"))) {
            assertThat(bench.run(vault, listener, silent).finished()).isFalse();
        }
    }

    private static ModelMailbox holding(String... subjects) {
        ModelMailbox mailbox = new ModelMailbox();
        for (String subject : subjects) {
            mailbox.folder("INBOX").add(Workbench.mail(subject, "Text"), RECEIVED, ItemState.EMPTY);
        }
        return mailbox;
    }

    private static void awaitAbandonment(CountDownLatch abandoned) throws ConnectorException {
        try {
            if (!abandoned.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("The source was left waiting");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        throw new UnreachableException("The server does not answer.");
    }
}
