package dev.strongroom.service.main;

import dev.strongroom.service.account.ControlRestore;
import dev.strongroom.service.account.RestoredControl;
import dev.strongroom.service.cli.VaultLocation;
import dev.strongroom.service.cli.agent.AgentRebuilder;
import dev.strongroom.service.config.AgentConfig;
import dev.strongroom.service.config.DataDirectory;
import dev.strongroom.service.rebuild.CatalogueRebuild;
import dev.strongroom.service.rebuild.VaultEntity;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.secrets.MasterKeyFile;
import dev.strongroom.service.secrets.RecoveryKey;
import dev.strongroom.service.secrets.Secret;
import dev.strongroom.service.store.SqliteThreads;
import dev.strongroom.service.store.control.VaultRow;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.UnavailableException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.VaultReader;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Brings an agent back: its control database first, then a catalogue for each mailbox of each vault. */
final class AgentRebuild implements AgentRebuilder {
    @Override
    public Rebuilt rebuild(AgentConfig config, VaultLocation storage, String recoveryKey) {
        Secret key = RecoveryKey.parse(recoveryKey)
                .orElseThrow(() -> new InvalidInputException("recoveryKey",
                        "This is not a recovery key: it has eight groups of four letters and digits."));
        RestoredControl restored = restoreControl(config, storage, key);
        List<Problem> problems = new ArrayList<>();
        int catalogues;
        try (Ending ending = new Ending()) {
            catalogues = rebuildCatalogues(AgentFoundation.open(config, ending), restored.accountId(), problems);
        }
        return new Rebuilt(restored.copiedAt(), restored.tasks(), catalogues, restored.secretsKept(),
                restored.signInsNeeded().stream().map(s -> new SignInNeeded(s.task(), s.mailbox())).toList(), problems);
    }

    private static RestoredControl restoreControl(AgentConfig config, VaultLocation storage, Secret key) {
        SecureRandom random = new SecureRandom();
        try (Ending ending = new Ending()) {
            DataDirectory data = ending.with(DataDirectory.open(config.data(), config.disk()));
            SqliteThreads threads = ending.with(SqliteThreads.ofDefaultSize());
            return new ControlRestore(data, new MasterKeyFile(config.secrets().masterKey(), random),
                    VaultOptions.STANDARD, threads, Clock.systemUTC(), random)
                    .restore(storage.place(), storage::open, key);
        }
    }

    private static int rebuildCatalogues(AgentFoundation base, String accountId, List<Problem> problems) {
        CatalogueRebuild rebuild = new CatalogueRebuild(base.catalogues());
        int made = 0;
        for (VaultRow vault : base.stores().vaults().all(accountId)) {
            if (vault.taskId().isPresent()) {
                made += rebuildVault(base, rebuild, RequestScope.system(accountId), vault, problems);
            }
        }
        return made;
    }

    private static int rebuildVault(AgentFoundation base, CatalogueRebuild rebuild, RequestScope scope, VaultRow vault,
            List<Problem> problems) {
        int made = 0;
        try {
            VaultReader reader = base.vaults().byId(scope, vault.id()).reader();
            for (VaultEntity entity : rebuild.entities(reader)) {
                rebuild.rebuild(reader, entity.taskId(), entity.id());
                made++;
            }
        } catch (VaultException | UnavailableException e) {
            problems.add(new Problem(vault.location(), String.valueOf(e.getMessage())));
        }
        return made;
    }
}
