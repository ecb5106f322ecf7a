package dev.strongroom.vault.prune;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.json.Json;
import dev.strongroom.vault.tree.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The content of entries that are only carried along, e.g. files whose names are not Unicode. */
final class OtherContent {
    private OtherContent() {}

    /** @throws DamagedVaultException for a directory: what lies below one with such a name can't be followed */
    static List<Digest> of(Node.Other node) throws DamagedVaultException {
        List<Digest> content = new ArrayList<>();
        try {
            JsonNode json = Json.parse(node.json().getBytes(StandardCharsets.UTF_8));
            if (json.hasNonNull("subtree")) {
                throw new DamagedVaultException("The directory " + node.name() + " has a name that is not Unicode, so "
                        + "nothing is taken out of this vault. Use the stock restic to prune it.");
            }
            json.path("content").forEach(blob -> content.add(Digest.ofHex(blob.asText())));
        } catch (IOException | IllegalArgumentException e) {
            throw new DamagedVaultException("An entry of a directory is not what it should be: " + node.name(), e);
        }
        return content;
    }
}
