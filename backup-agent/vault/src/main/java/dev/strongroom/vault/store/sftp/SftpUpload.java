package dev.strongroom.vault.store.sftp;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.apache.sshd.sftp.client.SftpClient.CloseableHandle;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHFsyncExtension;
import org.apache.sshd.sftp.client.impl.AbstractSftpClient;
import org.apache.sshd.sftp.client.impl.SftpOutputStreamAsync;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that gets its name when it is whole, and on the disk if the server offers that. */
final class SftpUpload {
    private static final Logger LOG = LoggerFactory.getLogger(SftpUpload.class);
    private static final Set<OpenMode> NEW = EnumSet.of(OpenMode.Write, OpenMode.Create, OpenMode.Exclusive);
    private static final int BUFFER = 32 * 1024;

    private final AbstractSftpClient channel;
    private final String target;
    private final String temporary;

    /** The temporary name is of restic's form. */
    SftpUpload(AbstractSftpClient channel, String target) {
        this.channel = channel;
        this.target = target;
        this.temporary = target + "-tmp-" + UUID.randomUUID();
    }

    void send(byte[] bytes, int offset, int length) throws IOException {
        boolean done = false;
        try {
            write(bytes, offset, length);
            channel.rename(temporary, target);
            done = true;
        } finally {
            if (!done) {
                discard();
            }
        }
    }

    private void write(byte[] bytes, int offset, int length) throws IOException {
        try (CloseableHandle handle = open()) {
            try (OutputStream out = new SftpOutputStreamAsync(channel, BUFFER, temporary, handle, false)) {
                out.write(bytes, offset, length);
            }
            OpenSSHFsyncExtension fsync = channel.getExtension(OpenSSHFsyncExtension.class);
            if (fsync != null && fsync.isSupported()) {
                fsync.fsync(handle);
            }
        }
    }

    private CloseableHandle open() throws IOException {
        try {
            return channel.open(temporary, NEW);
        } catch (IOException e) {
            if (!SftpFailures.isMissing(e)) {
                throw e;
            }
            makeDirectory(parent(target));
            return channel.open(temporary, NEW);
        }
    }

    private void makeDirectory(String directory) throws IOException {
        try {
            channel.mkdir(directory);
        } catch (IOException e) {
            if (isDirectory(directory)) {
                return;
            }
            if (!SftpFailures.isMissing(e) || !directory.contains("/")) {
                throw e;
            }
            makeDirectory(parent(directory));
            makeDirectory(directory);
        }
    }

    private boolean isDirectory(String path) throws IOException {
        try {
            return channel.stat(path).isDirectory();
        } catch (IOException e) {
            if (SftpFailures.isMissing(e)) {
                return false;
            }
            throw e;
        }
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash > 0 ? path.substring(0, slash) : path.substring(0, slash + 1);
    }

    /** What it leaves when this fails too is no object, and a prune removes it. */
    private void discard() {
        try {
            if (channel.isOpen()) {
                channel.remove(temporary);
            }
        } catch (IOException e) {
            LOG.debug("{} stays behind", temporary, e);
        }
    }
}
