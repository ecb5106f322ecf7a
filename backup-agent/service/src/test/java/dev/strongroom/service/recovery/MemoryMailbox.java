package dev.strongroom.service.recovery;

import dev.strongroom.connectors.AppendResult;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ContainerVanishedException;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemPrint;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.TargetItem;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.service.recovery.restore.TargetMailbox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A mailbox in memory to restore to, which can misbehave at any call as servers do. One thread, and one that abandons. */
public final class MemoryMailbox implements TargetMailbox {
    private final Map<List<String>, NavigableMap<ItemId, Mail>> folders = new LinkedHashMap<>();
    private long lastUid = 100;
    private String delimiter = "/";
    private Fault fault = (call, moment) -> {};
    private boolean tellsIds = true;
    private Predicate<Mail> refuses = mail -> false;
    private Predicate<String> refusesName = name -> false;
    private Predicate<Mail> mangles = mail -> false;
    private Set<String> keywordsNotKept = Set.of();
    private boolean namesByTexts;
    private int appends;
    private Predicate<Mail> stuckAt = mail -> false;
    private Runnable whenStuck = () -> {};

    /** A call of the mailbox. */
    public enum Call {
        OPEN, LIST, APPEND, CONTENT, REMOVE
    }

    /** When a fault strikes: before anything was done, or when all was done and only the answer is lost. */
    public enum Moment {
        BEFORE, AFTER
    }

    /** Decides whether a call fails. */
    @FunctionalInterface
    public interface Fault {
        void strike(Call call, Moment moment) throws ConnectorException;
    }

    /** Puts messages into a folder, which is made when it is missing. */
    public MemoryMailbox with(String path, List<Mail> mails) {
        NavigableMap<ItemId, Mail> folder = folders.computeIfAbsent(List.of(path.split("/", -1)), p -> new TreeMap<>());
        mails.forEach(mail -> folder.put(nextId(), mail));
        return this;
    }

    public MemoryMailbox with(String path, Mail... mails) {
        return with(path, List.of(mails));
    }

    public MemoryMailbox failing(Fault other) {
        fault = other;
        return this;
    }

    /** As a provider whose ids are texts: their numbers come in no order. To be asked for first. */
    public MemoryMailbox namingByTexts() {
        namesByTexts = true;
        return this;
    }

    private ItemId nextId() {
        lastUid++;
        return namesByTexts ? new ItemId(0, (lastUid * 0x9E3779B97F4A7C15L) >>> 1) : new ItemId(3, lastUid);
    }

    private Optional<String> providerId(ItemId id) {
        return namesByTexts ? Optional.of("text " + id) : Optional.empty();
    }

    /** As a server without UIDPLUS. */
    public MemoryMailbox tellingNoIds() {
        tellsIds = false;
        return this;
    }

    public MemoryMailbox refusing(Predicate<Mail> which) {
        refuses = which;
        return this;
    }

    /** Makes no folder of such a name. */
    public MemoryMailbox refusingNames(Predicate<String> which) {
        refusesName = which;
        return this;
    }

    /** Stores something else than it was given. */
    public MemoryMailbox mangling(Predicate<Mail> which) {
        mangles = which;
        return this;
    }

    public MemoryMailbox keepingNot(String... keywords) {
        keywordsNotKept = Set.of(keywords);
        return this;
    }

    /** Never answers to such messages, and tells once it is at that. */
    public MemoryMailbox stuckAt(Predicate<Mail> which, Runnable then) {
        stuckAt = which;
        whenStuck = then;
        return this;
    }

    public MemoryMailbox separating(String other) {
        delimiter = other;
        return this;
    }

    /** The paths of all folders, joined by slashes. */
    public List<String> paths() {
        return folders.keySet().stream().map(path -> String.join("/", path)).toList();
    }

    /** What a folder holds. */
    public Map<ItemId, Mail> folder(String path) {
        return folders.getOrDefault(List.of(path.split("/", -1)), new TreeMap<>());
    }

    /** How many messages were taken. */
    public int appends() {
        return appends;
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public EntityTarget open() throws ConnectorException {
        fault.strike(Call.OPEN, Moment.BEFORE);
        return new Session();
    }

    private final class Session implements EntityTarget {
        private final CountDownLatch abandoned = new CountDownLatch(1);

        @Override
        public String delimiter() {
            return delimiter;
        }

        @Override
        public String ensureContainer(ItemKind kind, List<String> path) throws ConnectorException {
            if (path.contains("forbidden") || path.stream().anyMatch(refusesName)) {
                throw new RefusedException("No folder of that name may be made here.");
            }
            folders.computeIfAbsent(List.copyOf(path), p -> new TreeMap<>());
            return String.join("/", path);
        }

        @Override
        public boolean hasContainer(ItemKind kind, List<String> path) {
            return folders.keySet()
                    .stream()
                    .anyMatch(other -> other.size() >= path.size()
                            && other.subList(0, path.size()).equals(path));
        }

        private NavigableMap<ItemId, Mail> container(String id) throws ContainerVanishedException {
            return Optional.ofNullable(folders.get(List.of(id.split("/", -1))))
                    .orElseThrow(() -> new ContainerVanishedException("The folder is gone."));
        }

        @Override
        public Stream<TargetItem> items(String containerId) throws ConnectorException {
            fault.strike(Call.LIST, Moment.BEFORE);
            return List.copyOf(container(containerId).entrySet())
                    .stream()
                    .map(entry -> new TargetItem(entry.getKey(), providerId(entry.getKey()),
                            new ItemPrint(entry.getValue().messageId(), entry.getValue().bytes().length,
                                    entry.getValue().received().truncatedTo(ChronoUnit.SECONDS)),
                            entry.getValue().state()));
        }

        @Override
        public AppendResult append(String containerId, long size, ItemContent content, Instant received,
                ItemState state) throws ConnectorException, IOException, InterruptedException {
            requireUse();
            fault.strike(Call.APPEND, Moment.BEFORE);
            NavigableMap<ItemId, Mail> folder = container(containerId);
            Mail mail = read(size, content, received, state);
            if (stuckAt.test(mail)) {
                whenStuck.run();
                abandoned.await();
                requireUse();
            }
            if (refuses.test(mail)) {
                throw new RefusedException("The mailbox is full.");
            }
            TreeSet<String> kept = new TreeSet<>(state.flags());
            kept.removeAll(keywordsNotKept);
            TreeSet<String> refused = new TreeSet<>(state.flags());
            refused.removeAll(kept);
            ItemId id = nextId();
            String text = mangles.test(mail) ? mail.text() + "-- \r\nscanned\r\n" : mail.text();
            folder.put(id,
                    new Mail(text, received.truncatedTo(ChronoUnit.SECONDS), new ItemState(kept, state.properties())));
            appends++;
            fault.strike(Call.APPEND, Moment.AFTER);
            return new AppendResult(tellsIds ? Optional.of(id) : Optional.empty(), providerId(id), refused,
                    List.of());
        }

        private void requireUse() throws UnreachableException {
            if (abandoned.getCount() == 0) {
                throw new UnreachableException("The work was broken off.");
            }
        }

        private Mail read(long size, ItemContent content, Instant received, ItemState state) throws IOException {
            try (InputStream in = content.open()) {
                byte[] bytes = in.readAllBytes();
                if (bytes.length != size) {
                    throw new AssertionError(size + " bytes were announced, not " + bytes.length);
                }
                return new Mail(new String(bytes, StandardCharsets.ISO_8859_1), received, state);
            }
        }

        @Override
        public ItemContent content(String containerId, ItemId id) throws ConnectorException {
            fault.strike(Call.CONTENT, Moment.BEFORE);
            byte[] bytes = Optional.ofNullable(container(containerId).get(id))
                    .orElseThrow(() -> new RefusedException("There is no such message."))
                    .bytes();
            return new ItemContent.InMemory(bytes, 0, bytes.length);
        }

        @Override
        public void remove(String containerId, ItemId id) throws ConnectorException {
            fault.strike(Call.REMOVE, Moment.BEFORE);
            container(containerId).remove(id);
            fault.strike(Call.REMOVE, Moment.AFTER);
        }

        @Override
        public void abandon() {
            abandoned.countDown();
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }

    /** All messages of a folder, in the order of their ids. */
    public List<Mail> mails(String path) {
        return new ArrayList<>(folder(path).values());
    }
}
