package dev.strongroom.connectors.dovecot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** One user's mailbox, changed at the server's side, behind the back of who reads it. */
public final class DovecotUser {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Dovecot server;
    private final String name;
    private final Map<String, Path> folders = new ConcurrentHashMap<>();

    DovecotUser(Dovecot server, String name) {
        this.server = server;
        this.name = name;
    }

    /** The name to sign in with. */
    public String name() {
        return name;
    }

    /** Serves a Maildir++ that exists, in place; Dovecot's index files come to lie in it. */
    public void adopt(Path maildir) throws IOException {
        MailOwner.giveDirectories(maildir);
        Files.createSymbolicLink(server.maildir(name), maildir);
    }

    /** Makes a folder, and its parents. */
    public DovecotUser create(String folder) throws IOException, InterruptedException {
        doveadm("mailbox create", folder);
        return this;
    }

    /**
     * Puts a message into a folder that exists. UIDs ascend in the order of delivery.
     *
     * @param received becomes its INTERNALDATE
     * @param maildirFlags letters of the Maildir format, e.g. {@code FS}
     */
    public void deliver(String folder, byte[] message, Instant received, String maildirFlags)
            throws IOException, InterruptedException {
        Path directory = directory(folder);
        String fileName = "%010d.M%08dP1.test".formatted(1_000_000_000, COUNT.incrementAndGet());
        Path written = directory.resolve("tmp").resolve(fileName);
        Files.write(written, message);
        Files.setLastModifiedTime(written, FileTime.from(received));
        MailOwner.give(written);
        Files.move(written, directory.resolve("cur").resolve(fileName + ":2," + maildirFlags));
    }

    /** Sets flags or keywords of the messages that the doveadm query finds. */
    public void addFlags(String folder, String flags, String... query) throws IOException, InterruptedException {
        doveadm("flags add", found(List.of(flags), folder, query));
    }

    /** Takes flags or keywords away. */
    public void removeFlags(String folder, String flags, String... query) throws IOException, InterruptedException {
        doveadm("flags remove", found(List.of(flags), folder, query));
    }

    /** Removes messages for good. */
    public void expunge(String folder, String... query) throws IOException, InterruptedException {
        doveadm("expunge", found(List.of(), folder, query));
    }

    /** Moves messages to another folder, where they get new UIDs. */
    public void move(String folder, String to, String... query) throws IOException, InterruptedException {
        doveadm("move", found(List.of(to), folder, query));
    }

    /** Runs {@code doveadm COMMAND -u USER ARGUMENTS} and answers what it printed. */
    public String doveadm(String command, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
        words.addAll(List.of("-u", name));
        words.addAll(List.of(arguments));
        return server.doveadm(words.toArray(String[]::new));
    }

    private static String[] found(List<String> arguments, String folder, String... query) {
        List<String> words = new ArrayList<>(arguments);
        words.addAll(List.of("mailbox", folder));
        words.addAll(List.of(query));
        return words.toArray(String[]::new);
    }

    private Path directory(String folder) throws IOException, InterruptedException {
        Path known = folders.get(folder);
        if (known == null) {
            if (folder.equals("INBOX")) {
                doveadm("mailbox status", "messages", folder);
            }
            known = Path.of(doveadm("mailbox path", folder).strip());
            folders.put(folder, known);
        }
        return known;
    }
}
