package dev.strongroom.service.cli;

import dev.strongroom.vault.Password;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads files that hold a password and nothing else, trimmed as restic trims them. */
public final class SecretFile {
    private SecretFile() {}

    /** A vault's password; the caller closes it. */
    public static Password vaultPassword(Path file) {
        Password password = read(file);
        if (password.isEmpty()) {
            password.close();
            throw new CommandFailedException("password-file-empty", "The password file " + file + " is empty.");
        }
        return password;
    }

    /** A provider's password or access token. */
    public static String text(Path file) {
        try (Password password = vaultPassword(file)) {
            byte[] utf8 = password.utf8();
            String text = new String(utf8, StandardCharsets.UTF_8);
            Arrays.fill(utf8, (byte) 0);
            return text;
        }
    }

    private static Password read(Path file) {
        try {
            return Password.readFile(file);
        } catch (IOException e) {
            throw new CommandFailedException("password-file-unreadable",
                    "The password file " + file + " can't be read. Check that it exists and its permissions.", e);
        }
    }
}
