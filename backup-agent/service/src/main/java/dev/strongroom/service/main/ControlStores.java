package dev.strongroom.service.main;

import dev.strongroom.service.events.EventSink;
import dev.strongroom.service.store.control.AccountSecurityStore;
import dev.strongroom.service.store.control.AccountStore;
import dev.strongroom.service.store.control.ActivityStore;
import dev.strongroom.service.store.control.ApiKeyStore;
import dev.strongroom.service.store.control.AuditLog;
import dev.strongroom.service.store.control.ControlDatabase;
import dev.strongroom.service.store.control.EntityAccessStore;
import dev.strongroom.service.store.control.EntityStore;
import dev.strongroom.service.store.control.IpRuleStore;
import dev.strongroom.service.store.control.JobStore;
import dev.strongroom.service.store.control.LedgerStore;
import dev.strongroom.service.store.control.LinkStore;
import dev.strongroom.service.store.control.OutboxStore;
import dev.strongroom.service.store.control.RunStore;
import dev.strongroom.service.store.control.SecondFactorStore;
import dev.strongroom.service.store.control.SecretTable;
import dev.strongroom.service.store.control.SessionStore;
import dev.strongroom.service.store.control.StorageTargetStore;
import dev.strongroom.service.store.control.SubjectStore;
import dev.strongroom.service.store.control.TaskStore;
import dev.strongroom.service.store.control.UserStore;
import dev.strongroom.service.store.control.VaultStore;
import java.time.InstantSource;

/** The tables of the control database, by feature. */
record ControlStores(ControlDatabase database, AccountStore accounts, UserStore users, SessionStore sessions,
        SecretTable secrets, StorageTargetStore targets, VaultStore vaults, TaskStore tasks, EntityStore entities,
        RunStore runs, LedgerStore ledgers, JobStore jobs, AuditLog audit,
        SubjectStore subjects, AccountSecurityStore security,
        SecondFactorStore factors, OutboxStore outbox, LinkStore links, EntityAccessStore entityAccess,
        ApiKeyStore keys, IpRuleStore addresses, ActivityStore activities) {
    static ControlStores of(ControlDatabase database, InstantSource clock, EventSink events) {
        return new ControlStores(database, new AccountStore(database), new UserStore(database, clock),
                new SessionStore(database), new SecretTable(database), new StorageTargetStore(database),
                new VaultStore(database), new TaskStore(database), new EntityStore(database), new RunStore(database),
                new LedgerStore(database), new JobStore(database), new AuditLog(database, clock, events),
                new SubjectStore(database), new AccountSecurityStore(database),
                new SecondFactorStore(database), new OutboxStore(database), new LinkStore(database),
                new EntityAccessStore(database), new ApiKeyStore(database),
                new IpRuleStore(database), new ActivityStore(database));
    }
}
