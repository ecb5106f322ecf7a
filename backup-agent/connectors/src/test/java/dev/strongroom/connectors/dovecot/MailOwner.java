package dev.strongroom.connectors.dovecot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.stream.Stream;

/** Who owns the mail: nobody when the tests run as root, for Dovecot does not serve root's; else who runs them. */
final class MailOwner {
    private static final String ME = System.getProperty("user.name");
    private static final boolean ROOT = "root".equals(ME);

    private MailOwner() {}

    static String user() {
        return ROOT ? "nobody" : ME;
    }

    static String group() {
        return ROOT ? "nogroup" : ME;
    }

    /** What Dovecot needs to be told when it can't change its user. */
    static String rootless() {
        if (ROOT) {
            return "";
        }
        return """
                default_internal_user = %1$s
                default_internal_group = %1$s
                default_login_user = %1$s
                service anvil {
                  chroot =
                }
                service imap-login {
                  chroot =
                }
                """.formatted(ME);
    }

    /** Lets Dovecot write its index into the directories of a Maildir; the messages stay as they are. */
    static void giveDirectories(Path maildir) throws IOException {
        try (Stream<Path> files = Files.find(maildir, 3, (path, attributes) -> attributes.isDirectory())) {
            for (Path directory : files.toList()) {
                give(directory);
            }
        }
    }

    /** Gives the file or directory to the owner. */
    static void give(Path file) throws IOException {
        if (ROOT) {
            UserPrincipalLookupService names = file.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(file, names.lookupPrincipalByName(user()));
        }
    }
}
