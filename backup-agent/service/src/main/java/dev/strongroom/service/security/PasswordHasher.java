package dev.strongroom.service.security;

import dev.strongroom.service.usecase.TooManyAttemptsException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords by Argon2id. At most two are hashed at a time, on platform threads of their own, so that a flood of
 * sign-ins takes neither the memory nor the processors from backups; callers may be virtual threads.
 */
final class PasswordHasher implements AutoCloseable {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int THREADS = 2;
    private static final int WAITING = 64;

    private final SecureRandom random;
    private final ThreadPoolExecutor pool;
    private final PasswordHash decoy;

    PasswordHasher(SecureRandom random) {
        this.random = random;
        this.pool = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().daemon().name("password-", 0).factory());
        pool.allowCoreThreadTimeOut(true);
        this.decoy = new PasswordHash(Argon2Cost.PRESENT, bytes(SALT_BYTES), bytes(HASH_BYTES));
    }

    PasswordHash hash(String password) {
        byte[] salt = bytes(SALT_BYTES);
        return new PasswordHash(Argon2Cost.PRESENT, salt, onPool(() -> argon2(password, Argon2Cost.PRESENT, salt)));
    }

    /** Whether the password is the one that was hashed, by the cost that it was hashed with. */
    boolean matches(String password, PasswordHash expected) {
        return expected.matches(onPool(() -> argon2(password, expected.cost(), expected.salt())));
    }

    /** A hash that no password matches, to spend the same time on a user who does not exist. */
    PasswordHash decoy() {
        return decoy;
    }

    private static byte[] argon2(String password, Argon2Cost cost, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.memoryKiB())
                        .withIterations(cost.passes())
                        .withParallelism(cost.lanes())
                        .withSalt(salt)
                        .build());
        byte[] hash = new byte[HASH_BYTES];
        // One text, one password, whichever way a keyboard composes its letters (RFC 8265, section 4.2.2).
        generator.generateBytes(Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8),
                hash);
        return hash;
    }

    private byte[] onPool(Callable<byte[]> work) {
        try {
            return pool.submit(work).get();
        } catch (RejectedExecutionException e) {
            throw new TooManyAttemptsException(
                    "Too many people are signing in just now. Try again in a few seconds.",
                    Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while a password was hashed.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("Argon2id failed.", e.getCause());
        }
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
