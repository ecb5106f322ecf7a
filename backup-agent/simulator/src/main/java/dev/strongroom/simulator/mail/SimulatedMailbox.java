package dev.strongroom.simulator.mail;

import java.util.List;

/**
 * One person's mail.
 *
 * @param user the name to sign in with
 */
public record SimulatedMailbox(String user, String password, List<Folder> folders) {
    /**
     * A folder.
     *
     * @param path its names from the root
     * @param messages oldest first
     */
    public record Folder(List<String> path, List<SimulatedMessage> messages) {
        public Folder {
            path = List.copyOf(path);
            messages = List.copyOf(messages);
        }
    }

    public SimulatedMailbox {
        folders = List.copyOf(folders);
    }

    @Override
    public String toString() {
        return "SimulatedMailbox[" + user + ", " + folders.size() + " folders]";
    }
}
