package dev.strongroom.connectors.dovecot;

import java.nio.file.Path;

/**
 * Writes Dovecot's configuration: Maildir++ under {@code mail/USER}, any user, one password. Wrong passwords cost no time,
 * neither by the delay nor by the penalty that grows with each failure from an address.
 */
record DovecotConfiguration(Path directory, DovecotSettings settings, int port, int tlsPort) {
    String text() {
        return """
                base_dir = %1$s/run
                state_dir = %1$s/state
                log_path = %1$s/log
                protocols = imap
                listen = 127.0.0.1
                ssl = yes
                ssl_cert = <%1$s/certificate.pem
                ssl_key = <%1$s/key.pem
                disable_plaintext_auth = no
                auth_mechanisms = plain login
                auth_failure_delay = 0
                mail_location = maildir:%1$s/mail/%%u
                mail_plugins = %9$s
                mail_fsync = never
                mail_max_userip_connections = %2$d
                first_valid_uid = 1
                maildir_empty_new = yes
                passdb {
                  driver = static
                  args = password=%3$s
                }
                userdb {
                  driver = static
                  args = uid=%4$s gid=%5$s home=%1$s/home/%%u
                }
                service anvil {
                  unix_listener anvil-auth-penalty {
                    mode = 0
                  }
                }
                service imap-login {
                  inet_listener imap {
                    port = %6$d
                  }
                  inet_listener imaps {
                    port = %7$d
                    ssl = yes
                  }
                }
                namespace inbox {
                  inbox = yes
                  separator = %8$s
                  mailbox Sent {
                    special_use = \\Sent
                  }
                  mailbox Drafts {
                    special_use = \\Drafts
                  }
                  mailbox Trash {
                    special_use = \\Trash
                  }
                }
                """.formatted(directory, settings.connectionsPerUser(),
                Dovecot.PASSWORD, MailOwner.user(), MailOwner.group(), port, tlsPort, settings.separator(),
                settings.plugins())
                + settings.capability().map(line -> "imap_capability = " + line + "\n").orElse("")
                + MailOwner.rootless();
    }
}
