package dev.strongroom.connectors.microsoft.item;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Reads items of a restore's target as a backup would. */
record WrittenItem(BudgetedCalls calls, ItemFolders folders, ItemWrites writes) {
    /** The SHA-256 of the file that a backup would make of an item now, in hex. */
    String print(String folder, String id)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        MessageDigest digest = StoredFile.digest();
        copy(folder, id, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Writes that file. */
    void copy(String folder, String id, OutputStream out)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        ObjectNode item = calls.send(RequestKind.ITEM, () -> writes.get(folder, id));
        folders.read(folder, ItemEntry.of(item), calls, (size, content) -> {
            try (InputStream in = content.open()) {
                in.transferTo(out);
            } catch (IOException e) {
                throw GraphFailure.broken(e);
            }
        });
    }
}
