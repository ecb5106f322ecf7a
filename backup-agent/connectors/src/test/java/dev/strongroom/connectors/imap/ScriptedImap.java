package dev.strongroom.connectors.imap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An IMAP server that says what a test wants, for what Dovecot can't be brought to do. Has one folder, INBOX, with UIDs
 * from 1 on, and does by itself what the connector needs to read it.
 */
public final class ScriptedImap implements AutoCloseable {
    private static final Pattern COMMAND = Pattern.compile("(\\S+) ((?:UID )?\\S+) ?(.*)", Pattern.DOTALL);

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<byte[]> messages;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final Map<Integer, Reply> fetchReplies = new ConcurrentHashMap<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private volatile String greeting = "* OK ready";
    private volatile String capability = "IMAP4rev1 AUTH=PLAIN SASL-IR";

    /** What the server does about a command, or about one message of a UID FETCH, whose UID is then the argument. */
    @FunctionalInterface
    public interface Reply {
        /**
         * Answers a command.
         *
         * @throws IOException to break the connection
         */
        void to(Session session, String tag, String arguments) throws IOException;
    }

    /** The server's end of one connection. */
    public static final class Session {
        private final InputStream in;
        private final OutputStream out;

        private Session(Socket socket) throws IOException {
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
        }

        void line(String text) throws IOException {
            raw(text + "\r\n");
        }

        void raw(String text) throws IOException {
            out.write(text.getBytes(ISO_8859_1));
            out.flush();
        }

        void bytes(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            out.flush();
        }

        void ok(String tag) throws IOException {
            line(tag + " OK done");
        }

        String readLine() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    throw new EOFException();
                }
                line.append((char) b);
            }
            return line.toString().stripTrailing();
        }

        /** A line with the literals in it; that of APPEND is left to the reply. */
        private String readCommand() throws IOException {
            String line = readLine();
            while (line.endsWith("}") && !line.contains(" APPEND ")) {
                raw("+ go on\r\n");
                int size = Integer.parseInt(line.replaceFirst(".*\\{(\\d+)\\+?}$", "$1"));
                line += "\r\n" + readBytes(size) + readLine();
            }
            return line;
        }

        String readBytes(int count) throws IOException {
            return new String(in.readNBytes(count), ISO_8859_1);
        }

        /** A message with the items that a FETCH asks for; the body comes last. */
        void message(int uid, byte[] body) throws IOException {
            line("* " + uid + " FETCH (UID " + uid
                    + " FLAGS () INTERNALDATE \"01-Jan-2024 00:00:00 +0000\" RFC822.SIZE "
                    + body.length + " BODY[] {" + body.length + "}");
            out.write(body);
            line(")");
        }
    }

    /** Listens on loopback; has these messages. */
    public ScriptedImap(List<byte[]> messages) throws IOException {
        this.messages = List.copyOf(messages);
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Future<?> _ = threads.submit(this::accept);
    }

    /** Where it listens. */
    public int port() {
        return listener.getLocalPort();
    }

    ScriptedImap greeting(String line) {
        greeting = line;
        return this;
    }

    ScriptedImap capability(String line) {
        capability = line;
        return this;
    }

    /** Does something else about a command, e.g. {@code UID FETCH}. */
    ScriptedImap on(String command, Reply reply) {
        replies.put(command, reply);
        return this;
    }

    /** Does something else about one message when its body is fetched. */
    ScriptedImap onFetch(int uid, Reply reply) {
        fetchReplies.put(uid, reply);
        return this;
    }

    /** The commands so far, without tags. */
    List<String> commands() {
        return List.copyOf(commands);
    }

    private Void accept() throws IOException {
        while (!listener.isClosed()) {
            Socket socket = listener.accept();
            open.add(socket);
            Future<?> _ = threads.submit(() -> serve(socket));
        }
        return null;
    }

    private void serve(Socket socket) {
        try (socket) {
            Session session = new Session(socket);
            session.line(greeting);
            while (true) {
                Matcher command = COMMAND.matcher(session.readCommand());
                if (command.matches()) {
                    commands.add(command.group(2) + " " + command.group(3));
                    replies.getOrDefault(command.group(2), this::usual)
                            .to(session, command.group(1), command.group(2) + " " + command.group(3));
                }
            }
        } catch (IOException over) {
            // The client went, or the script breaks the connection.
        }
    }

    /** What a sane server answers; the arguments begin with the command. */
    void usual(Session session, String tag, String line) throws IOException {
        String command = line.replaceFirst("(?s)^((?:UID )?\\S+).*", "$1");
        switch (command) {
            case "CAPABILITY" -> session.line("* CAPABILITY " + capability);
            case "AUTHENTICATE" -> {
                if (!line.matches("AUTHENTICATE \\S+ \\S.*")) {
                    session.line("+ ");
                    session.readLine();
                }
            }
            case "LIST" -> session.line("* LIST (\\HasNoChildren) \"/\" INBOX");
            case "STATUS" -> session.line("* STATUS INBOX (MESSAGES " + messages.size() + " UIDNEXT "
                    + (messages.size() + 1) + " UIDVALIDITY 1)");
            case "EXAMINE", "SELECT" -> {
                session.line("* " + messages.size() + " EXISTS");
                session.line("* OK [UIDVALIDITY 1] valid");
                session.line("* OK [UIDNEXT " + (messages.size() + 1) + "] next");
                session.line("* OK [PERMANENTFLAGS (\\Seen \\Answered $Known)] flags");
            }
            case "UID SEARCH" -> session.line("* SEARCH" + String.join("", IntStream.rangeClosed(1, messages.size())
                    .mapToObj(uid -> " " + uid)
                    .toList()));
            case "UID FETCH" -> fetch(session, tag, line);
            case "LOGOUT" -> throw new EOFException();
            default -> {
                // Nothing to tell but that it is done.
            }
        }
        session.ok(tag);
    }

    private void fetch(Session session, String tag, String line) throws IOException {
        boolean bodies = line.contains("BODY.PEEK[]");
        for (int uid : uids(line.split(" ", -1)[2])) {
            byte[] message = messages.get(uid - 1);
            if (!bodies) {
                session.line("* " + uid + " FETCH (UID " + uid + " FLAGS () INTERNALDATE \"01-Jan-2024 00:00:00 +0000\""
                        + " RFC822.SIZE " + message.length + ")");
            } else if (fetchReplies.containsKey(uid)) {
                fetchReplies.get(uid).to(session, tag, line);
            } else {
                session.message(uid, message);
            }
        }
    }

    private List<Integer> uids(String set) {
        List<Integer> uids = new ArrayList<>();
        for (String range : set.split(",", -1)) {
            String[] ends = range.split(":", -1);
            int last = ends[ends.length - 1].equals("*") ? messages.size() : Integer.parseInt(ends[ends.length - 1]);
            IntStream.rangeClosed(Integer.parseInt(ends[0]), last)
                    .filter(uid -> uid <= messages.size())
                    .forEach(uids::add);
        }
        return uids;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.close();
    }
}
