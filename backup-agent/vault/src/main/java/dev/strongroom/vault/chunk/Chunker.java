package dev.strongroom.vault.chunk;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.CutPoints;
import dev.strongroom.vault.blob.FileContent;
import dev.strongroom.vault.chunk.ChunkSink.Extent;
import dev.strongroom.vault.chunk.Cutter.Rest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts files into chunks. Bytes in memory are not copied; a stream is held in a buffer that grows to what the file needs,
 * at most the longest chunk and a little to look ahead. For one file at a time.
 */
public final class Chunker {
    private static final int LOOK_AHEAD = 64 << 10;
    private static final int FIRST = 64 << 10;
    private static final int LONGEST = Rabin.MAX + LOOK_AHEAD;

    private final Rabin rabin;
    private byte[] buffer = new byte[0];

    public Chunker(Rabin rabin) {
        this.rabin = rabin;
    }

    /**
     * Gives a file's chunks to the sink; an empty file has none. Closes a streamed content.
     *
     * @return the file's length
     * @throws IOException from the content, unchanged
     */
    public long cut(FileContent content, CutPoints cuts, ChunkSink sink) throws IOException, VaultException {
        Cutter cutter = new Cutter(rabin, cuts);
        return switch (content) {
            case FileContent.InMemory memory -> {
                cuts.accept(memory.bytes(), memory.offset(), memory.length());
                cuts.end();
                drain(cutter, memory.bytes(), memory.offset(), memory.length(), Rest.NONE, 0, sink);
                yield memory.length();
            }
            case FileContent.Streamed streamed -> {
                try (InputStream in = streamed.in()) {
                    yield cutStream(cutter, in, cuts, sink);
                }
            }
        };
    }

    private long cutStream(Cutter cutter, InputStream in, CutPoints cuts, ChunkSink sink)
            throws IOException, VaultException {
        long total = 0;
        int filled = 0;
        Rest rest = Rest.UNKNOWN;
        while (rest != Rest.NONE) {
            ensureRoom(filled);
            int count = in.read(buffer, filled, buffer.length - filled);
            if (count < 0) {
                cuts.end();
                rest = Rest.NONE;
            } else {
                cuts.accept(buffer, filled, count);
                filled += count;
                total += count;
                rest = filled == LONGEST ? Rest.NO_ROOM : Rest.UNKNOWN;
            }
            int taken = drain(cutter, buffer, 0, filled, rest, total - filled, sink);
            System.arraycopy(buffer, taken, buffer, 0, filled - taken);
            filled -= taken;
        }
        return total;
    }

    /** Doubles the buffer, but not to just below what it needs at most: while it is copied, both take memory. */
    private void ensureRoom(int filled) {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, filled < Rabin.MAX / 2 ? Math.max(2 * filled, FIRST) : LONGEST);
        }
    }

    /** Gives away all chunks that are certain; answers how many bytes they have. */
    private static int drain(Cutter cutter, byte[] bytes, int offset, int available, Rest rest, long position,
            ChunkSink sink) throws VaultException {
        int taken = 0;
        int length = cutter.next(bytes, offset, available, rest);
        while (length > 0) {
            boolean whole = position + taken == 0 && length == available && rest == Rest.NONE;
            sink.accept(bytes, offset + taken, length, whole ? Extent.WHOLE_FILE : Extent.PART);
            taken += length;
            length = cutter.next(bytes, offset + taken, available - taken, rest);
        }
        return taken;
    }
}
