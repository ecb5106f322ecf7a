package dev.strongroom.service.recovery.job;

import dev.strongroom.model.text.Said;
import dev.strongroom.service.catalogue.Catalogue;
import dev.strongroom.service.catalogue.CatalogueException;
import dev.strongroom.service.catalogue.Catalogues;
import dev.strongroom.service.jobs.JobContext;
import dev.strongroom.service.jobs.JobHandler;
import dev.strongroom.service.jobs.JobOutcome;
import dev.strongroom.service.jobs.JobRequest;
import dev.strongroom.service.rebuild.CatalogueRebuild;
import dev.strongroom.service.rebuild.CatalogueTurns;
import dev.strongroom.service.recovery.StoredEntities;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.store.control.EntityStore;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.vaults.VaultAccess;
import dev.strongroom.service.vaults.VaultProblems;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import java.time.Duration;
import java.util.Optional;

/** Makes catalogues anew from their vaults, a restore point at a time; a later stretch goes on where one stopped. */
public final class RebuildJobs implements JobHandler<JobRequest.Rebuild> {
    private static final Duration WHILE_BACKED_UP = Duration.ofSeconds(5);

    private final EntityStore entities;
    private final VaultAccess vaults;
    private final Catalogues catalogues;
    private final CatalogueTurns turns;

    public RebuildJobs(EntityStore entities, VaultAccess vaults, Catalogues catalogues, CatalogueTurns turns) {
        this.entities = entities;
        this.vaults = vaults;
        this.catalogues = catalogues;
        this.turns = turns;
    }

    @Override
    public JobOutcome run(JobContext<JobRequest.Rebuild> context) {
        EntityRow entity = entities.find(context.scope().account(), context.request().entityId())
                .orElseThrow(() -> new NotFoundException("The mailbox was removed before its list was rebuilt."));
        Optional<CatalogueTurns.Turn> turn = turns.take(entity.taskId());
        if (turn.isEmpty()) {
            context.progress().phase(Said.PHASE_AWAITING_BACKUP.about());
            return new JobOutcome.Unfinished(WHILE_BACKED_UP);
        }
        try (CatalogueTurns.Turn _ = turn.get()) {
            return rebuilt(context, entity) ? JobOutcome.succeeded() : JobOutcome.stopped();
        } catch (CatalogueException e) {
            throw StoredEntities.damaged(e);
        } catch (VaultException e) {
            throw VaultProblems.of(e);
        }
    }

    private boolean rebuilt(JobContext<JobRequest.Rebuild> context, EntityRow entity) throws VaultException {
        context.progress().storage(vaults.meterOfEntity(context.scope(), entity.id()));
        VaultReader vault = vaults.ofEntity(context.scope(), entity.id()).reader();
        Catalogue draft = context.attempt() == 1 ? catalogues.draft(entity.id()) : catalogues.draftSoFar(entity.id());
        return new CatalogueRebuild(catalogues).rebuild(vault, entity.taskId(), entity.id(), draft, (done, all) -> {
            context.progress().phase(Said.PHASE_REBUILDING.about(done + 1, all));
            return !context.stopRequested();
        }).isPresent();
    }
}
