package dev.strongroom.vault.store.sftp;

import dev.strongroom.vault.store.BoundedInput;
import dev.strongroom.vault.store.DirectoryStore;
import dev.strongroom.vault.store.ObjectExistsException;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoredObject;
import dev.strongroom.vault.store.TimedStore;
import dev.strongroom.vault.store.credentials.StoreCredentials;
import dev.strongroom.vault.store.location.SftpLocation;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.sshd.common.util.io.IoUtils;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHStatExtensionInfo;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHStatPathExtension;
import org.apache.sshd.sftp.client.impl.AbstractSftpClient;
import org.apache.sshd.sftp.client.impl.SftpInputStreamAsync;
import org.apache.sshd.sftp.common.SftpException;

/**
 * Objects as files of a directory on another machine, laid out as restic's SFTP backend does. A file is written under a
 * temporary name and then renamed, which a server refuses when the name is taken; not every server does both in one step.
 */
public final class SftpStore implements ObjectStore, TimedStore, DirectoryStore {
    private static final Pattern PACK_DIRECTORY = Pattern.compile("[0-9a-f]{2}");
    private static final int BUFFER = 32 * 1024;

    private final SftpLocation location;
    private final SftpChannels channels;
    private final SftpFailures failures;

    /** Connects when it is first asked. */
    public SftpStore(SftpLocation location, StoreCredentials credentials) {
        this.location = location;
        this.channels = new SftpChannels(location, credentials);
        this.failures = new SftpFailures(location);
    }

    private <T> T send(String object, SftpChannels.Request<T> request) throws IOException {
        try {
            return channels.send(request);
        } catch (IOException e) {
            throw failures.translate(e, object);
        }
    }

    @Override
    public void write(ObjectKey key, byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        send(key.path(), channel -> {
            if (exists(channel, path(key))) {
                throw exists(key);
            }
            try {
                new SftpUpload(channel, path(key)).send(bytes, offset, length);
            } catch (IOException e) {
                throw reason(e, channel, key, length);
            }
            return key;
        });
    }

    /** Version 3 has one answer for a name that is taken and for a full disk: failure. */
    private IOException reason(IOException failure, AbstractSftpClient channel, ObjectKey key, int length)
            throws IOException {
        if (!channel.isOpen()) {
            return failure;
        }
        if (exists(channel, path(key))) {
            return exists(key);
        }
        OpenSSHStatPathExtension space = channel.getExtension(OpenSSHStatPathExtension.class);
        if (space != null && space.isSupported()) {
            OpenSSHStatExtensionInfo disk = space.stat(location.directory());
            if (disk.f_bavail * disk.f_frsize < length) {
                return failures.full(failure);
            }
        }
        return failure;
    }

    private static boolean exists(AbstractSftpClient channel, String path) throws IOException {
        try {
            channel.stat(path);
            return true;
        } catch (IOException e) {
            if (SftpFailures.isMissing(e)) {
                return false;
            }
            throw e;
        }
    }

    private static ObjectExistsException exists(ObjectKey key) {
        return new ObjectExistsException(key.path() + " is there already.");
    }

    @Override
    public InputStream read(ObjectKey key, long offset, long length) throws IOException {
        try {
            AbstractSftpClient channel = channels.take();
            boolean opened = false;
            try {
                InputStream in = open(channel, path(key), offset, length);
                opened = true;
                return new SftpInput(in, () -> channels.giveBack(channel));
            } finally {
                if (!opened) {
                    IoUtils.closeQuietly(channel);
                }
            }
        } catch (IOException e) {
            throw failures.translate(e, key.path());
        }
    }

    private static InputStream open(AbstractSftpClient channel, String path, long offset, long length)
            throws IOException {
        CloseableHandle handle = channel.open(path, EnumSet.of(OpenMode.Read));
        long size = channel.stat(handle).getSize();
        long from = Math.min(offset, size);
        long end = length < 0 ? size : Math.min(size, from + length);
        return new BoundedInput(new SftpInputStreamAsync(channel, BUFFER, from, end, path, handle), end - from);
    }

    @Override
    public long size(ObjectKey key) throws IOException {
        return attributes(key).getSize();
    }

    @Override
    public Instant writtenAt(ObjectKey key) throws IOException {
        return attributes(key).getModifyTime().toInstant();
    }

    private Attributes attributes(ObjectKey key) throws IOException {
        return send(key.path(), channel -> channel.stat(path(key)));
    }

    @Override
    public void list(ObjectKind kind, Consumer<StoredObject> each) throws IOException {
        List<StoredObject> found = send(kind.directory(), channel -> {
            List<StoredObject> objects = new ArrayList<>();
            String directory = path(kind.directory());
            if (kind == ObjectKind.CONFIG) {
                if (exists(channel, directory)) {
                    objects.add(new StoredObject(ObjectKey.CONFIG, channel.stat(directory).getSize()));
                }
                return objects;
            }
            for (DirEntry entry : entries(channel, directory)) {
                if (kind != ObjectKind.PACK) {
                    addObject(kind.directory() + "/" + entry.getFilename(), entry, objects);
                } else if (PACK_DIRECTORY.matcher(entry.getFilename()).matches()) {
                    String packs = kind.directory() + "/" + entry.getFilename();
                    for (DirEntry pack : entries(channel, path(packs))) {
                        addObject(packs + "/" + pack.getFilename(), pack, objects);
                    }
                }
            }
            return objects;
        });
        found.forEach(each);
    }

    private static void addObject(String path, DirEntry entry, List<StoredObject> objects) {
        ObjectKey.ofPath(path).ifPresent(key -> objects.add(new StoredObject(key, entry.getAttributes().getSize())));
    }

    private static List<DirEntry> entries(AbstractSftpClient channel, String directory) throws IOException {
        List<DirEntry> entries = new ArrayList<>();
        try (CloseableHandle handle = channel.openDir(directory)) {
            for (List<DirEntry> some = channel.readDir(handle); some != null; some = channel.readDir(handle)) {
                entries.addAll(some);
            }
        } catch (IOException e) {
            if (SftpFailures.isMissing(e)) {
                return List.of();
            }
            throw e;
        }
        return entries;
    }

    @Override
    public void delete(ObjectKey key) throws IOException {
        send(key.path(), channel -> {
            try {
                channel.remove(path(key));
            } catch (IOException e) {
                if (!SftpFailures.isMissing(e)) {
                    throw e;
                }
            }
            return key;
        });
    }

    @Override
    public void removeEmptyDirectories() throws IOException {
        send("", channel -> {
            for (ObjectKind kind : ObjectKind.values()) {
                if (kind == ObjectKind.PACK) {
                    for (DirEntry entry : entries(channel, path(kind.directory()))) {
                        if (PACK_DIRECTORY.matcher(entry.getFilename()).matches()) {
                            removeIfEmpty(channel, path(kind.directory() + "/" + entry.getFilename()));
                        }
                    }
                }
                if (kind != ObjectKind.CONFIG) {
                    removeIfEmpty(channel, path(kind.directory()));
                }
            }
            removeIfEmpty(channel, location.directory());
            return location;
        });
    }

    /** Version 3 has one answer for a directory that holds something and for one that may not be removed: failure. */
    private static void removeIfEmpty(AbstractSftpClient channel, String directory) throws IOException {
        try {
            channel.rmdir(directory);
        } catch (SftpException stays) {
            // It holds something, is not there, or may not be removed: either way it stays as it is.
        }
    }

    private String path(ObjectKey key) {
        return path(key.path());
    }

    private String path(String within) {
        return location.within(within).directory();
    }

    @Override
    public String location() {
        return location.toString();
    }

    @Override
    public void close() {
        channels.close();
    }
}
