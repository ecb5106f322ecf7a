package dev.strongroom.vault.crypto;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.params.KeyParameter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Encryption and its authenticator, ours beside BouncyCastle's; each call does one mebibyte. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class SealingStages {
    private static final int MIB = 1 << 20;

    private final byte[] text = randomBytes(MIB);
    private final byte[] sealed = new byte[MIB + Sealer.OVERHEAD];
    private final byte[] key = randomBytes(32);
    private final byte[] tag = new byte[Poly1305.BYTES];
    private final MasterKey master = MasterKey.random();
    private final Sealer sealer = new Sealer(master);
    private final Poly1305 ours = new Poly1305(key);
    private final org.bouncycastle.crypto.macs.Poly1305 theirs = new org.bouncycastle.crypto.macs.Poly1305();

    private static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        new Random(11).nextBytes(bytes);
        return bytes;
    }

    /** AES-256-CTR and Poly1305, as every blob is sealed. */
    @Benchmark
    public byte[] seal() {
        sealer.seal(text, 0, text.length, sealed, 0);
        return sealed;
    }

    /** The authenticator alone. */
    @Benchmark
    public byte[] poly1305() {
        ours.tag(key, text, 0, text.length, tag, 0);
        return tag;
    }

    /** The same by BouncyCastle. */
    @Benchmark
    public byte[] poly1305OfBouncyCastle() {
        theirs.init(new KeyParameter(key));
        theirs.update(text, 0, text.length);
        theirs.doFinal(tag, 0);
        return tag;
    }

    /** Overwrites the keys. */
    @TearDown
    public void close() {
        ours.close();
        sealer.close();
        master.close();
    }
}
