package dev.strongroom.service.backup;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What a snapshot names as its host when there is no agent. */
final class HostName {
    private HostName() {}

    static String here() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
