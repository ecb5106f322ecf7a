package dev.strongroom.vault.lock;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.vault.LockMode;
import dev.strongroom.vault.json.GoTime;
import dev.strongroom.vault.json.Json;
import dev.strongroom.vault.json.JsonText;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/** The JSON of a lock file (doc/design.rst, "Locks"). */
record LockDocument(Instant time, LockMode mode, Host holder) {
    byte[] toJson() {
        return new JsonText().beginObject()
                .name("time")
                .time(time)
                .name("exclusive")
                .bool(mode == LockMode.EXCLUSIVE)
                .name("hostname")
                .string(holder.name())
                .name("username")
                .string(holder.user())
                .name("pid")
                .number(holder.pid())
                .endObject()
                .newline()
                .toBytes();
    }

    /** @throws IOException when it is no lock */
    static LockDocument parse(byte[] json) throws IOException {
        JsonNode lock = Json.parse(json);
        try {
            return new LockDocument(GoTime.parse(lock.path("time").asText()),
                    lock.path("exclusive").asBoolean() ? LockMode.EXCLUSIVE : LockMode.SHARED,
                    new Host(lock.path("hostname").asText(), lock.path("username").asText(),
                            lock.path("pid").asLong()));
        } catch (DateTimeException e) {
            throw new IOException("The lock has no time", e);
        }
    }
}
