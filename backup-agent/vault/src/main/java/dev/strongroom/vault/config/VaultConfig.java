package dev.strongroom.vault.config;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.UnsupportedVaultException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.chunk.Polynomial;
import dev.strongroom.vault.file.WholeObjects;
import dev.strongroom.vault.json.Json;
import dev.strongroom.vault.json.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The repository's config (doc/design.rst, "Repository Format"). Encrypted, not compressed.
 *
 * @param id 64 hexadecimal digits
 * @param polynomial decides where files are cut, and is secret, so that cuts don't tell what a file holds
 */
public record VaultConfig(String id, Polynomial polynomial) {
    private static final int VERSION = 2;

    /** A new one. */
    public static VaultConfig random() {
        byte[] id = new byte[32];
        new SecureRandom().nextBytes(id);
        return new VaultConfig(HexFormat.of().formatHex(id), Polynomial.random());
    }

    /**
     * That of the vault that goes on where this one ends: the same cuts, so that what is copied fits what is stored later,
     * and an id made of this one's (SHA-256), by which the two are known to belong together.
     */
    public VaultConfig successor() {
        byte[] text = ("strongroom successor of " + id).getBytes(StandardCharsets.US_ASCII);
        return new VaultConfig(WholeObjects.id(text, 0, text.length).hex(), polynomial);
    }

    /** As it is stored, before encryption. */
    public byte[] toJson() {
        return new JsonText().beginObject()
                .name("version")
                .number(VERSION)
                .name("id")
                .string(id)
                .name("chunker_polynomial")
                .string(polynomial.hex())
                .endObject()
                .newline()
                .toBytes();
    }

    /** Reads one; only format version 2 is understood. */
    public static VaultConfig parse(byte[] json) throws VaultException {
        JsonNode config;
        try {
            config = Json.parse(json);
        } catch (IOException e) {
            throw damaged(e);
        }
        int version = config.path("version").asInt();
        if (version == 1) {
            throw new UnsupportedVaultException("This repository has the old format 1. Run \"restic migrate "
                    + "upgrade_repo_v2\" on it, then open it again.");
        }
        if (version != VERSION) {
            throw new UnsupportedVaultException("This repository has format " + version
                    + ", which this version does not know. Install a newer version to open it.");
        }
        try {
            return new VaultConfig(config.path("id").asText(),
                    Polynomial.parse(config.path("chunker_polynomial").asText()));
        } catch (IllegalArgumentException e) {
            throw damaged(e);
        }
    }

    private static DamagedVaultException damaged(Exception cause) {
        return new DamagedVaultException("The config of this vault is damaged. Restore the file \"config\" from a copy "
                + "of the vault.", cause);
    }
}
