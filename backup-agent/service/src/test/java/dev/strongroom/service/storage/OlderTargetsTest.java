package dev.strongroom.service.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.model.storage.StorageCheckResult;
import dev.strongroom.model.storage.StorageOptions;
import dev.strongroom.service.fixture.ControlFixture;
import dev.strongroom.service.secrets.Secret;
import dev.strongroom.service.secrets.SecretKind;
import dev.strongroom.service.store.control.StorageTargetRow;
import dev.strongroom.vault.testing.AzuriteServer;
import dev.strongroom.vault.testing.S3ProxyServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Storage targets that a version before proxies and private authorities wrote")
class OlderTargetsTest {
    /** The newest script of that version. */
    private static final String VERSION = "3";

    @TempDir
    private Path home;
    private ControlFixture control;
    private String account;

    @BeforeEach
    void open() {
        control = new ControlFixture(home);
        account = control.scope().account();
    }

    @AfterEach
    void close() {
        control.close();
    }

    @Test
    @DisplayName("work as they did: a directory, a bucket by its keys, a container at its endpoint")
    void work() throws IOException {
        String secretKey = keep(S3ProxyServer.SECRET_KEY);
        AzuriteServer azurite = AzuriteServer.get();
        azurite.makeContainer("bucket");
        String accountKey = keep(azurite.key());
        Path directory = Files.createDirectory(home.resolve("vaults"));
        String within = UUID.randomUUID().toString();

        upgrade(
                new Older("directory", "LOCAL", directory.toString(), null, "MACHINE", "", null),
                new Older("bucket", "S3", "s3:" + S3ProxyServer.get().endpoint() + "/bucket/" + within, null, "KEYS",
                        S3ProxyServer.ACCESS_KEY, secretKey),
                new Older("container", "AZURE", "azure:bucket:/" + within, azurite.endpoint(), "ACCOUNT_KEY",
                        AzuriteServer.ACCOUNT, accountKey));

        for (String target : List.of("directory", "bucket", "container")) {
            StorageCheckResult result = control.storage.check(control.scope(), target);
            assertThat(result.ok()).as(result.toString()).isTrue();
        }
        assertThat(find("bucket").view().options()).isEqualTo(StorageOptions.NONE);
        assertThat(find("bucket").proxyPasswordSecretId()).isEmpty();
        assertThat(find("container").view().options().endpoint()).contains(azurite.endpoint());
    }

    @Test
    @DisplayName("go on to mean Google itself, where that version kept an endpoint and did not use it")
    void stayAtGoogle() {
        upgrade(new Older("google", "GOOGLE", "gs:bucket:/", "https://elsewhere.example", "MACHINE", "", null));

        assertThat(find("google").view().options()).isEqualTo(StorageOptions.NONE);
    }

    private StorageTargetRow find(String id) {
        return control.targets.find(account, id).orElseThrow();
    }

    private String keep(String secret) {
        return control.secrets.keep(account, SecretKind.STORAGE, Secret.of(secret));
    }

    /** What that version wrote of a target; it could also be given a region and a host key. */
    private record Older(String id, String kind, String location, @Nullable String endpoint, String signIn, String user,
            @Nullable String secretId) {
        void insert(Handle database, String account) {
            database.execute(
                    """
                            INSERT INTO storage_target (account_id, id, name, kind, location, region, endpoint, host_key, sign_in,
                              sign_in_user, secret_id, passphrase_secret_id, created_at)
                            VALUES (?, ?, ?, ?, ?, NULL, ?, NULL, ?, ?, ?, NULL, 0)""",
                    account, id, id, kind, location, endpoint,
                    signIn, user, secretId);
        }
    }

    /** Puts a database of that version, with the account and secrets of this one, in its place, and starts again. */
    private void upgrade(Older... targets) {
        control.close();
        Path now = control.data.controlDatabase();
        Path before = home.resolve("before.db");
        String url = "jdbc:sqlite:" + before;
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:dev/strongroom/service/store/control")
                .target(VERSION)
                .load()
                .migrate();
        Jdbi.create(url).useHandle(h -> {
            h.execute("ATTACH DATABASE ? AS now", now.toString());
            for (String table : List.of("agent", "partner", "account", "account_key", "secret")) {
                // Newer tables may have columns that these do not.
                String columns = String.join(", ",
                        h.select("SELECT name FROM pragma_table_info(?)", table).mapTo(String.class).list());
                h.execute("INSERT INTO " + table + " (" + columns + ") SELECT " + columns + " FROM now." + table);
            }
            for (Older target : targets) {
                target.insert(h, account);
            }
        });
        try {
            Files.move(before, now, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        control = new ControlFixture(home);
    }
}
