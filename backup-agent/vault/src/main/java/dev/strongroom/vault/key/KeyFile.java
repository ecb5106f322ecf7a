package dev.strongroom.vault.key;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.vault.Password;
import dev.strongroom.vault.crypto.MasterKey;
import dev.strongroom.vault.crypto.Scrypt;
import dev.strongroom.vault.crypto.ScryptParameters;
import dev.strongroom.vault.crypto.Sealer;
import dev.strongroom.vault.json.GoTime;
import dev.strongroom.vault.json.Json;
import dev.strongroom.vault.json.JsonText;
import dev.strongroom.vault.lock.Host;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;

/**
 * A key file: the master key, sealed under a key that scrypt makes of a password and a salt (doc/design.rst, "Keys,
 * Encryption and MAC"). Plain JSON.
 */
final class KeyFile {
    private static final int SALT = 64;

    private final Instant created;
    private final String user;
    private final String host;
    private final ScryptParameters cost;
    private final byte[] salt;
    private final byte[] sealed;

    private KeyFile(Instant created, String user, String host, ScryptParameters cost, byte[] salt, byte[] sealed) {
        this.created = created;
        this.user = user;
        this.host = host;
        this.cost = cost;
        this.salt = salt;
        this.sealed = sealed;
    }

    /** Wraps a master key for a password. */
    static KeyFile wrap(MasterKey master, Password password, ScryptParameters cost, Instant created, Host host) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        byte[] json = masterToJson(master);
        try (MasterKey wrapping = Scrypt.derive(password, salt, cost); Sealer sealer = new Sealer(wrapping)) {
            return new KeyFile(created, host.user(), host.name(), cost, salt, sealer.seal(json));
        } finally {
            Arrays.fill(json, (byte) 0);
        }
    }

    /** The master key, if this is its password. */
    Optional<MasterKey> open(Password password) throws IOException {
        byte[] json;
        try (MasterKey wrapping = Scrypt.derive(password, salt, cost); Sealer sealer = new Sealer(wrapping)) {
            json = sealer.open(sealed);
        } catch (AEADBadTagException e) {
            return Optional.empty();
        }
        try {
            return Optional.of(masterFromJson(json));
        } finally {
            Arrays.fill(json, (byte) 0);
        }
    }

    private static byte[] masterToJson(MasterKey master) {
        return new JsonText().beginObject()
                .name("mac")
                .beginObject()
                .name("k")
                .base64(master.macK())
                .name("r")
                .base64(master.macR())
                .endObject()
                .name("encrypt")
                .base64(master.encrypt())
                .endObject()
                .toBytes();
    }

    private static MasterKey masterFromJson(byte[] json) throws IOException {
        JsonNode master = Json.parse(json);
        try {
            JsonNode mac = master.path("mac");
            return MasterKey.of(bytes(master, "encrypt"), bytes(mac, "k"), bytes(mac, "r"));
        } catch (IllegalArgumentException e) {
            throw new IOException("The key file holds no master key", e);
        }
    }

    byte[] toJson() {
        return new JsonText().beginObject()
                .name("created")
                .time(created)
                .name("username")
                .string(user)
                .name("hostname")
                .string(host)
                .name("kdf")
                .string("scrypt")
                .name("N")
                .number(cost.n())
                .name("r")
                .number(cost.r())
                .name("p")
                .number(cost.p())
                .name("salt")
                .base64(salt)
                .name("data")
                .base64(sealed)
                .endObject()
                .toBytes();
    }

    /** @throws IOException when it is no key file, or one of another kind */
    static KeyFile parse(byte[] json) throws IOException {
        JsonNode key = Json.parse(json);
        if (!key.path("kdf").asText().equals("scrypt")) {
            throw new IOException("The key is not made by scrypt");
        }
        try {
            ScryptParameters cost =
                    new ScryptParameters(key.path("N").asInt(), key.path("r").asInt(), key.path("p").asInt());
            return new KeyFile(GoTime.parse(key.path("created").asText()), key.path("username").asText(),
                    key.path("hostname").asText(), cost, bytes(key, "salt"), bytes(key, "data"));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("The key file says what can't be", e);
        }
    }

    private static byte[] bytes(JsonNode parent, String name) throws IOException {
        byte[] bytes = parent.path(name).binaryValue();
        if (bytes == null) {
            throw new IOException("The key file has no " + name);
        }
        return bytes;
    }

    Instant created() {
        return created;
    }

    String user() {
        return user;
    }

    String host() {
        return host;
    }
}
