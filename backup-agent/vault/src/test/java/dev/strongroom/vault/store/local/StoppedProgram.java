package dev.strongroom.vault.store.local;

import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.store.local.WatchedDisk.Change;
import dev.strongroom.vault.testing.TestVault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Works on a vault in a process of its own, stops at a change to the disk, says so, and waits there to be killed. Its
 * arguments are the repository, the {@link KilledWork}, what kind of change, a part of the path and the how many-eth.
 */
final class StoppedProgram {
    static final String STOPPED = "STOPPED";
    static final String ANY = "";

    private StoppedProgram() {}

    /** Stops at a change for good. */
    private record Stopper(String change, String path, int number, AtomicInteger seen)
            implements
                WatchedDisk.Watcher {
        @Override
        public void before(Change next) {
            boolean tidies = next instanceof Change.Delete && next.path().toString().contains("-tmp-");
            boolean meant = !tidies && next.getClass().getSimpleName().startsWith(change)
                    && next.path().toString().contains(path);
            if (meant && seen.incrementAndGet() == number) {
                System.out.println(STOPPED);
                waitForEnd();
            }
        }

        @Override
        public void after(Change done) {
            // it stops before
        }

        private static void waitForEnd() {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("Only a kill ends this", e);
            }
        }
    }

    public static void main(String[] arguments) throws VaultException, IOException {
        Stopper stopper =
                new Stopper(arguments[2], arguments[3], Integer.parseInt(arguments[4]), new AtomicInteger());
        LocalStore store = new LocalStore(Path.of(arguments[0]), new WatchedDisk(stopper));
        try (Vault vault = TestVault.open(store, TestVault.OPTIONS)) {
            KilledWork.valueOf(arguments[1]).run(vault);
        }
    }
}
