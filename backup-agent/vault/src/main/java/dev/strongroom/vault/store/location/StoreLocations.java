package dev.strongroom.vault.store.location;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads locations as restic's option {@code -r} takes them (doc/030_preparing_a_new_repo.rst): {@code s3:HOST/BUCKET/PATH}
 * with or without {@code http://} or {@code https://}, {@code azure:CONTAINER:/PATH}, {@code gs:BUCKET:/PATH},
 * {@code sftp:USER@HOST:PATH}, {@code sftp://USER@HOST:PORT/PATH} with a second slash before an absolute path,
 * {@code local:PATH}, and a path.
 */
public final class StoreLocations {
    private static final Pattern KNOWN = Pattern.compile("(s3|azure|gs|sftp|local):(.*)", Pattern.DOTALL);
    private static final Pattern FOREIGN = Pattern.compile("(b2|rest|rclone|swift|https?|ftp|file):.*", Pattern.DOTALL);
    private static final Pattern CONTAINER = Pattern.compile("([^:/]+)(?::/?(.*))?");
    private static final Pattern SFTP_SHORT = Pattern.compile("(?:([^@/]+)@)?(\\[[^\\]]+\\]|[^:/@\\[]+):(.*)");

    private StoreLocations() {}

    /** Reads a location. */
    public static StoreLocation parse(String text) throws InvalidLocationException {
        Matcher known = KNOWN.matcher(text);
        if (known.matches()) {
            String rest = known.group(2);
            return switch (known.group(1)) {
                case "s3" -> s3(rest);
                case "azure" -> azure(rest);
                case "gs" -> google(rest);
                case "sftp" -> rest.startsWith("//") ? sftpUrl(rest) : sftpShort(rest);
                default -> local(rest);
            };
        }
        if (FOREIGN.matcher(text).matches()) {
            throw new InvalidLocationException(
                    "This kind of storage is not known. Give a path, or an address that begins "
                            + "with s3:, azure:, gs: or sftp:.");
        }
        return local(text);
    }

    private static LocalLocation local(String path) throws InvalidLocationException {
        if (path.isBlank()) {
            throw new InvalidLocationException("Give the path of a directory.");
        }
        try {
            return new LocalLocation(Path.of(path));
        } catch (InvalidPathException e) {
            throw invalid("This is not the path of a directory.", e);
        }
    }

    private static S3Location s3(String rest) throws InvalidLocationException {
        String text = rest.startsWith("//") ? rest.substring(2) : rest;
        URI uri = uri(text.matches("https?://.*") ? text : "https://" + text,
                "Write the address of a bucket as s3:https://HOST/BUCKET/PATH.");
        String path = Prefix.normalized(Optional.ofNullable(uri.getPath()).orElse(""));
        if (path.isEmpty()) {
            throw new InvalidLocationException("The address names no bucket. Write it as s3:https://HOST/BUCKET/PATH.");
        }
        if (uri.getUserInfo() != null) {
            throw new InvalidLocationException("Keys don't belong into the address. Give them apart from it.");
        }
        int slash = path.indexOf('/');
        URI endpoint = uri(uri.getScheme() + "://" + uri.getAuthority(), "The host's name can't be read.");
        return slash < 0
                ? new S3Location(endpoint, path, "")
                : new S3Location(endpoint, path.substring(0, slash), path.substring(slash + 1));
    }

    private static AzureLocation azure(String rest) throws InvalidLocationException {
        Matcher parts = container(rest, "Write the address of a container as azure:CONTAINER:/PATH.");
        return new AzureLocation(parts.group(1), Optional.ofNullable(parts.group(2)).orElse(""));
    }

    private static GoogleLocation google(String rest) throws InvalidLocationException {
        Matcher parts = container(rest, "Write the address of a bucket as gs:BUCKET:/PATH.");
        return new GoogleLocation(parts.group(1), Optional.ofNullable(parts.group(2)).orElse(""));
    }

    private static Matcher container(String rest, String form) throws InvalidLocationException {
        Matcher parts = CONTAINER.matcher(rest);
        if (!parts.matches()) {
            throw new InvalidLocationException(form);
        }
        return parts;
    }

    private static SftpLocation sftpShort(String rest) throws InvalidLocationException {
        Matcher parts = SFTP_SHORT.matcher(rest);
        if (!parts.matches() || parts.group(3).isEmpty()) {
            throw new InvalidLocationException("Write the address of a directory as sftp:USER@HOST:PATH.");
        }
        return new SftpLocation(Optional.ofNullable(parts.group(1)), unbracketed(parts.group(2)),
                SftpLocation.DEFAULT_PORT, parts.group(3));
    }

    private static SftpLocation sftpUrl(String rest) throws InvalidLocationException {
        String form = "Write the address of a directory as sftp://USER@HOST:PORT/PATH, with two slashes before an "
                + "absolute path.";
        URI uri = uri("sftp:" + rest, form);
        String path = Optional.ofNullable(uri.getPath()).orElse("");
        if (uri.getHost() == null || path.length() < 2) {
            throw new InvalidLocationException(form);
        }
        Optional<String> user = Optional.ofNullable(uri.getUserInfo());
        if (user.filter(name -> name.contains(":")).isPresent()) {
            throw new InvalidLocationException("A password does not belong into the address. Give it apart from it.");
        }
        int port = uri.getPort() < 0 ? SftpLocation.DEFAULT_PORT : uri.getPort();
        return new SftpLocation(user, unbracketed(uri.getHost()), port, path.substring(1));
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static URI uri(String text, String form) throws InvalidLocationException {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            throw invalid(form, e);
        }
        if (uri.getHost() == null) {
            throw new InvalidLocationException(form);
        }
        return uri;
    }

    /** Without the cause's message, which repeats what was given. */
    private static InvalidLocationException invalid(String message, Exception cause) {
        InvalidLocationException invalid = new InvalidLocationException(message);
        invalid.setStackTrace(cause.getStackTrace());
        return invalid;
    }
}
