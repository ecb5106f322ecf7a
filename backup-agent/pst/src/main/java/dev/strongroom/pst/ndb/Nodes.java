package dev.strongroom.pst.ndb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the tree of nodes will say of each (NBTENTRY, [MS-PST], section 2.2.2.7.7.4). Messages, of which there are many,
 * come in the order of their ids and lie on disk; the few others in memory. Not thread-safe.
 */
final class Nodes implements AutoCloseable {
    /** Id, data, subnodes, parent. */
    static final int ENTRY_SIZE = 32;

    private final RecordSpill messages;
    private final List<Entry> others = new ArrayList<>();
    private int lastMessage;

    private record Entry(NodeId id, NodeData data, NodeId parent) {
        void putTo(ByteBuffer target) {
            target.putInt(id.value())
                    .putInt(0)
                    .putLong(data.data())
                    .putLong(data.subnodes())
                    .putInt(parent.value())
                    .putInt(0);
        }
    }

    /** @param messages of {@link #ENTRY_SIZE}; closed with this */
    Nodes(RecordSpill messages) {
        this.messages = messages;
    }

    void add(NodeId id, NodeData data, NodeId parent) throws IOException {
        Entry entry = new Entry(id, data, parent);
        if (id.typeCode() == NodeType.MESSAGE.code()) {
            if (Integer.compareUnsigned(id.value(), lastMessage) <= 0) {
                throw new IllegalArgumentException("Messages come in the order of their ids: " + id);
            }
            lastMessage = id.value();
            entry.putTo(messages.append());
        } else {
            others.add(entry);
        }
    }

    long count() {
        return messages.count() + others.size();
    }

    /** Visits all by their ids. */
    void forEach(RecordSpill.Visitor visitor) throws IOException {
        others.sort(Comparator.comparingLong(entry -> Integer.toUnsignedLong(entry.id.value())));
        ByteBuffer record = ByteBuffer.allocate(ENTRY_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        Others pending = new Others(record, visitor);
        messages.forEach(message -> {
            pending.before(Integer.toUnsignedLong(message.getInt(0)));
            visitor.record(message);
        });
        pending.before(Long.MAX_VALUE);
    }

    private final class Others {
        private final ByteBuffer record;
        private final RecordSpill.Visitor visitor;
        private int next;

        Others(ByteBuffer record, RecordSpill.Visitor visitor) {
            this.record = record;
            this.visitor = visitor;
        }

        void before(long id) throws IOException {
            while (next < others.size() && Integer.toUnsignedLong(others.get(next).id.value()) < id) {
                others.get(next).putTo(record.clear());
                visitor.record(record.flip());
                next++;
            }
        }
    }

    @Override
    public void close() throws IOException {
        messages.close();
    }
}
