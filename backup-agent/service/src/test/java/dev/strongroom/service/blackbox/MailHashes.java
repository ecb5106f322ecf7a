package dev.strongroom.service.blackbox;

import dev.strongroom.connectors.dovecot.DovecotUser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Which messages there are, as sorted SHA-256 values, each as often as the message: at a server, in a directory, in a ZIP. */
final class MailHashes {
    private MailHashes() {}

    /** Folder by folder, from the server's own files, with the line ends that the server shows to clients. */
    static Map<String, List<String>> atServer(DovecotUser user) throws IOException, InterruptedException {
        Map<String, List<String>> folders = new TreeMap<>();
        for (String folder : user.doveadm("mailbox list").lines().toList()) {
            Path maildir = Path.of(user.doveadm("mailbox path", folder).strip());
            List<String> found = new ArrayList<>();
            for (String part : List.of("cur", "new")) {
                if (Files.isDirectory(maildir.resolve(part))) {
                    found.addAll(inDirectory(maildir.resolve(part), ""));
                }
            }
            Collections.sort(found);
            if (!found.isEmpty()) {
                folders.put(folder, found);
            }
        }
        return folders;
    }

    /** Without the folders. */
    static List<String> all(Map<String, List<String>> folders) {
        return folders.values().stream().flatMap(List::stream).sorted().toList();
    }

    /** The messages below a directory that restic restored. */
    static List<String> restored(Path directory) throws IOException {
        return inDirectory(directory, ".eml");
    }

    private static List<String> inDirectory(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<String> found = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(ending) && Files.isRegularFile(f)).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                found.add(hash(ending.isEmpty() ? asServed(bytes) : bytes));
            }
            Collections.sort(found);
            return found;
        }
    }

    /** The messages of a ZIP. */
    static List<String> inZip(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".eml")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        found.add(hash(in.readAllBytes()));
                    }
                }
            }
        }
        Collections.sort(found);
        return found;
    }

    /** What a client gets of a file of a Maildir: CRLF for each LF, and 0x80 for each NUL (RFC 3501 forbids it). */
    private static byte[] asServed(byte[] file) {
        ByteArrayOutputStream served = new ByteArrayOutputStream(file.length + file.length / 32);
        int before = 0;
        for (byte b : file) {
            if (b == '\n' && before != '\r') {
                served.write('\r');
            }
            served.write(b == 0 ? 0x80 : b);
            before = b;
        }
        return served.toByteArray();
    }

    /** Of messages that a test has itself. */
    static List<String> of(List<byte[]> messages) {
        return messages.stream().map(MailHashes::hash).sorted().toList();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
