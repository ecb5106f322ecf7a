package dev.strongroom.connectors.microsoft.item;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.Call;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.FileUpload;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import java.io.IOException;
import java.io.InputStream;

/** A large file that goes up range by range while it is read. */
public final class RangedUpload {
    /** From here on, in bytes, a file needs an upload of its own. */
    public static final int SMALL = 3 << 20;
    /** Microsoft takes no larger files, in bytes. */
    public static final long LARGEST = 150 << 20;

    private RangedUpload() {}

    /**
     * Sends a file.
     *
     * @param begin asks for the upload
     * @param size of the content, in bytes
     */
    public static void send(BudgetedCalls calls, Call<FileUpload> begin, InputStream content, long size)
            throws GraphFailure, StoppedException, ConnectorException, IOException, InterruptedException {
        FileUpload upload = calls.send(RequestKind.WRITE, begin);
        byte[] range = new byte[FileUpload.RANGE];
        for (long first = 0; first < size;) {
            int length = content.readNBytes(range, 0, range.length);
            if (length < Math.min(range.length, size - first)) {
                throw new IOException("The file is shorter than it was");
            }
            long start = first;
            boolean[] asked = {false};
            calls.send(RequestKind.WRITE, () -> {
                if (!asked[0] || upload.arrived() == start) {
                    asked[0] = true;
                    upload.send(range, length, start);
                }
                return start;
            });
            first += length;
        }
    }
}
