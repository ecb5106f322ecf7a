package dev.strongroom.service.main;

import dev.strongroom.connectors.imap.ImapConnector;
import dev.strongroom.connectors.microsoft.MicrosoftConnector;
import dev.strongroom.connectors.microsoft.MicrosoftTimeouts;
import dev.strongroom.net.HttpProxy;
import dev.strongroom.service.catalogue.CatalogueThreads;
import dev.strongroom.service.catalogue.Catalogues;
import dev.strongroom.service.config.AgentConfig;
import dev.strongroom.service.config.DataDirectory;
import dev.strongroom.service.config.ProxyConfig;
import dev.strongroom.service.config.StartRefusedException;
import dev.strongroom.service.events.EventHub;
import dev.strongroom.service.secrets.AccountKeys;
import dev.strongroom.service.secrets.MasterKeyFile;
import dev.strongroom.service.secrets.SealedSecretStore;
import dev.strongroom.service.secrets.SecretStore;
import dev.strongroom.service.store.SqliteThreads;
import dev.strongroom.service.store.control.ControlDatabase;
import dev.strongroom.service.vaults.VaultAccess;
import dev.strongroom.service.vaults.VaultMaker;
import dev.strongroom.vault.VaultOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;

/** What everything else stands on: the data directory, its databases, secrets, vaults and connectors. */
record AgentFoundation(String agentId, AgentConfig config, InstantSource clock, SecureRandom random, DataDirectory data,
        SqliteThreads threads, ControlStores stores, AccountKeys keys, SecretStore secrets, VaultAccess vaults,
        VaultMaker vaultMaker, Catalogues catalogues, EventHub events, ImapConnector imap,
        MicrosoftConnector microsoft) {
    private static final int CATALOGUE_THREADS = 4;
    /** Of each vault in use, twice; leaves of one large folder fit in no cache, those of small ones in this. */
    private static final int VAULT_CACHE = 12 << 20;
    /** Two packs that fill while one is on its way: an agent is to fit beside others. */
    private static final long VAULT_WRITES = 48L << 20;

    static AgentFoundation open(AgentConfig config, Ending ending) {
        InstantSource clock = Clock.systemUTC();
        SecureRandom random = new SecureRandom();
        DataDirectory data = ending.with(DataDirectory.open(config.data(), config.disk()));
        SqliteThreads threads = ending.with(SqliteThreads.ofDefaultSize());
        ControlDatabase database = ending.with(ControlDatabase.open(data.controlDatabase(), threads));
        EventHub events = ending.with(new EventHub());
        ControlStores stores = ControlStores.of(database, clock, events);
        AccountKeys keys = AccountKeys.open(stores.secrets(), new MasterKeyFile(config.secrets().masterKey(), random),
                random, clock);
        SecretStore secrets = new SealedSecretStore(stores.secrets(), keys, clock);
        VaultOptions options = VaultOptions.STANDARD.withIndexDirectory(data.indexes())
                .withCacheSize(VAULT_CACHE)
                .withWriteMemory(VAULT_WRITES);
        VaultAccess vaults =
                ending.with(new VaultAccess(stores.vaults(), stores.entities(), stores.targets(), secrets, options));
        VaultMaker maker = new VaultMaker(stores.accounts(), secrets, vaults, random);
        CatalogueThreads catalogueThreads = ending.with(new CatalogueThreads(CATALOGUE_THREADS));
        Catalogues catalogues = ending.with(new Catalogues(data.catalogues(), catalogueThreads));
        return new AgentFoundation(stores.accounts().agentId(clock.instant()), config, clock, random, data, threads,
                stores, keys, secrets, vaults,
                maker, catalogues, events, new ImapConnector(),
                new MicrosoftConnector(MicrosoftTimeouts.USUAL, config.microsoft().allowances()));
    }

    /** The way out to providers. */
    Optional<HttpProxy> proxy() {
        return config.proxy()
                .map(proxy -> new HttpProxy(proxy.host(), proxy.port(), proxy.user(), password(proxy)));
    }

    private static String password(ProxyConfig proxy) {
        return proxy.passwordFile().map(file -> {
            try {
                return Files.readString(file).stripTrailing();
            } catch (IOException e) {
                throw new StartRefusedException("config-invalid",
                        "\"proxy.passwordFile\" names " + file + ", which can't be read.", e);
            }
        }).orElse("");
    }
}
