package dev.strongroom.vault.store.sftp;

import dev.strongroom.vault.store.credentials.StoreCredentials;
import dev.strongroom.vault.store.location.SftpLocation;
import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.util.io.IoUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.client.SftpVersionSelector;
import org.apache.sshd.sftp.client.impl.AbstractSftpClient;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;

/**
 * Channels of one session to a server, each for one request at a time. A session that broke is replaced when the next
 * channel is asked for. Version 3 of the protocol is spoken, the one that every server knows and in which a rename never
 * replaces a file.
 */
final class SftpChannels implements AutoCloseable {
    private static final SftpVersionSelector VERSION = SftpVersionSelector.fixedVersionSelector(3);

    private final SshAccess access;
    private final ReentrantLock signingIn = new ReentrantLock();
    private final ConcurrentLinkedDeque<AbstractSftpClient> idle = new ConcurrentLinkedDeque<>();
    private @Nullable ClientSession session;

    SftpChannels(SftpLocation location, StoreCredentials credentials) {
        this.access = new SshAccess(location, credentials);
    }

    /** A request on a channel. */
    interface Request<T> {
        T send(AbstractSftpClient channel) throws IOException;
    }

    <T> T send(Request<T> request) throws IOException {
        AbstractSftpClient channel = take();
        try {
            T answer = request.send(channel);
            giveBack(channel);
            return answer;
        } catch (SftpException e) {
            giveBack(channel); // the server answered: the channel is sound
            throw e;
        } catch (IOException | RuntimeException e) {
            IoUtils.closeQuietly(channel);
            throw e;
        }
    }

    AbstractSftpClient take() throws IOException {
        for (AbstractSftpClient channel = idle.pollFirst(); channel != null; channel = idle.pollFirst()) {
            if (channel.isOpen()) {
                return channel;
            }
        }
        SftpClient made = SftpClientFactory.instance().createSftpClient(session(), VERSION);
        return (AbstractSftpClient) made;
    }

    void giveBack(AbstractSftpClient channel) {
        idle.addFirst(channel);
    }

    private ClientSession session() throws IOException {
        signingIn.lock();
        try {
            ClientSession current = session;
            if (current == null || !current.isOpen()) {
                current = access.signIn();
                session = current;
            }
            return current;
        } finally {
            signingIn.unlock();
        }
    }

    @Override
    public void close() {
        access.close();
    }
}
