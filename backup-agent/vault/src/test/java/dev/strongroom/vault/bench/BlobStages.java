package dev.strongroom.vault.bench;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.chunk.Polynomial;
import dev.strongroom.vault.chunk.Rabin;
import dev.strongroom.vault.codec.BlobDecoder;
import dev.strongroom.vault.codec.BlobEncoder;
import dev.strongroom.vault.codec.Compressor;
import dev.strongroom.vault.codec.EncodedBlob;
import dev.strongroom.vault.crypto.MasterKey;
import dev.strongroom.vault.pack.PackedBlob;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.DataFormatException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a blob goes through on its way into a pack and back; each call does one mebibyte. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class BlobStages {
    private static final int LEVEL = 3;

    private final byte[] mail = MailSample.bytes();
    private final byte[] random = new byte[MailSample.BYTES];
    private final byte[] packed = new byte[Compressor.bound(MailSample.BYTES)];
    private final MasterKey key = MasterKey.random();
    private final BlobEncoder encoder = new BlobEncoder(key, LEVEL);
    private final BlobDecoder decoder = new BlobDecoder(key);
    private final Compressor compressor = new Compressor(LEVEL);
    private final Rabin rabin = new Rabin(Polynomial.parse("25b468838dcb75"));
    private byte[] sealed = new byte[0];
    private PackedBlob blob = new PackedBlob(Digest.of(new byte[Digest.BYTES], 0), BlobType.DATA, 0, 0, 0);

    /** Encodes what is decoded later. */
    @Setup
    public void encodeOnce() throws DamagedVaultException {
        new Random(7).nextBytes(random);
        EncodedBlob encoded = encoder.encode(mail, 0, mail.length);
        sealed = Arrays.copyOf(encoded.sealed(), encoded.length());
        blob = new PackedBlob(encoder.id(mail, 0, mail.length), BlobType.DATA, 0, encoded.length(),
                encoded.rawLength());
    }

    /** Looks for the places where content without parts of its own is cut. */
    @Benchmark
    public int cut() {
        return rabin.cut(random, 0, 0, random.length);
    }

    /** Names a blob: SHA-256. */
    @Benchmark
    public Digest hash() {
        return encoder.id(mail, 0, mail.length);
    }

    /** Compresses at the standard level. */
    @Benchmark
    public int compress() {
        return compressor.compress(mail, 0, mail.length, packed, 0);
    }

    /** All of a blob's way into a pack but its hash: compressed, sealed, and decoded again to see that it is readable. */
    @Benchmark
    public int encode() throws DamagedVaultException {
        return encoder.encode(mail, 0, mail.length).length();
    }

    /** The same of what can't be compressed. */
    @Benchmark
    public int encodeRandom() throws DamagedVaultException {
        return encoder.encode(random, 0, random.length).length();
    }

    /** The way back, with the comparison of its hash. */
    @Benchmark
    public byte[] decode() throws DataFormatException {
        return decoder.decode(blob, sealed, 0);
    }

    /** Gives native memory back. */
    @TearDown
    public void close() {
        compressor.close();
        encoder.close();
        decoder.close();
        key.close();
    }
}
