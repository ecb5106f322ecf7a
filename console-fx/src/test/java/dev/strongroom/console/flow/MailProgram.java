package dev.strongroom.console.flow;

import dev.strongroom.connectors.dovecot.Dovecot;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** A user's own mail program, over IMAP. */
final class MailProgram implements AutoCloseable {
    private final Store store;

    MailProgram(Dovecot server, String user) throws MessagingException {
        store = Session.getInstance(new Properties()).getStore("imap");
        store.connect("127.0.0.1", server.port(), user, Dovecot.PASSWORD);
    }

    /** Deletes a message for good. */
    void delete(String folder, String subject) throws MessagingException {
        var opened = store.getFolder(folder);
        opened.open(Folder.READ_WRITE);
        for (var message : opened.getMessages()) {
            if (subject.equals(message.getSubject())) {
                message.setFlag(Flags.Flag.DELETED, true);
            }
        }
        opened.close(true);
    }

    /** The bytes of a folder's messages as the server serves them, by their subjects. */
    Map<String, byte[]> messages(String folder) throws MessagingException, IOException {
        var found = new HashMap<String, byte[]>();
        try (var opened = store.getFolder(folder)) {
            opened.open(Folder.READ_ONLY);
            for (var message : opened.getMessages()) {
                found.put(message.getSubject(), bytes(message));
            }
        }
        return found;
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }

    private static byte[] bytes(Message message) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }
}
