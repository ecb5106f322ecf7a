package dev.strongroom.vault.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A directory with everything in it that a backup must keep, and what of it can be compared afterwards. */
final class SourceDirectory {
    private static final Instant OLD = Instant.parse("2001-02-03T04:05:06.123456789Z");

    private SourceDirectory() {}

    static Path fill(Path directory) throws IOException {
        byte[] large = new byte[9 << 20];
        new Random(7).nextBytes(large);
        Path deep = Files.createDirectories(directory.resolve("Ordner \"a\"\\b/会議"));
        Files.write(deep.resolve("large.bin"), large);
        Files.writeString(directory.resolve("plain.txt"), "plain");
        Files.writeString(directory.resolve("script.sh"), "#!/bin/sh\n");
        Files.createFile(directory.resolve("empty"));
        Files.createDirectory(directory.resolve("sticky"));
        Files.createSymbolicLink(directory.resolve("link"), Path.of("target<&>"));
        Files.createSymbolicLink(directory.resolve("dangling"), Path.of("/nowhere/ü"));
        Files.setAttribute(directory.resolve("script.sh"), "unix:mode", 04755);
        Files.setAttribute(directory.resolve("plain.txt"), "unix:mode", 0400);
        Files.setAttribute(directory.resolve("sticky"), "unix:mode", 01777);
        Files.setAttribute(deep, "unix:mode", 02750);
        Files.setLastModifiedTime(directory.resolve("plain.txt"), FileTime.from(OLD));
        Files.setLastModifiedTime(deep, FileTime.from(OLD.plusNanos(1)));
        return directory;
    }

    /** By path: kind, mode, time of change and content. */
    static Map<String, String> describe(Path directory) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            paths.filter(path -> !path.equals(directory))
                    .forEach(path -> found.put(directory.relativize(path).toString(), describeOne(path)));
        }
        return found;
    }

    private static String describeOne(Path path) {
        try {
            boolean link = Files.isSymbolicLink(path);
            boolean file = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
            Object mode = Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
            FileTime time = Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS);
            String content = link ? Files.readSymbolicLink(path).toString()
                    : file ? sha256(Files.readAllBytes(path)) : "";
            return Integer.toOctalString((Integer) mode) + " " + time.toInstant() + " " + content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Plain text as bytes. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
