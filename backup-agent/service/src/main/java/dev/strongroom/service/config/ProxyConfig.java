package dev.strongroom.service.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An outbound HTTP proxy (CONNECT).
 *
 * @param port 1 to 65535
 * @param user empty for a proxy without sign-in
 * @param passwordFile a file that holds the password alone; trailing line breaks are not part of it
 */
public record ProxyConfig(String host, int port, String user, Optional<Path> passwordFile) {
    public ProxyConfig {
        if (host == null || host.isBlank() || port < 1 || port > 65_535) {
            throw StartRefusedException.config("\"proxy\" needs a \"host\" and a \"port\" of 1 to 65535.");
        }
        user = user == null ? "" : user;
        passwordFile = passwordFile == null ? Optional.empty() : passwordFile;
        if (user.isEmpty() && passwordFile.isPresent()) {
            throw StartRefusedException.config("\"proxy.passwordFile\" needs \"proxy.user\".");
        }
    }
}
