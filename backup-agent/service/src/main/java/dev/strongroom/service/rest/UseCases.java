package dev.strongroom.service.rest;

import dev.strongroom.service.usecase.AccountRemovals;
import dev.strongroom.service.usecase.AccountSecurity;
import dev.strongroom.service.usecase.Accounts;
import dev.strongroom.service.usecase.Activities;
import dev.strongroom.service.usecase.AddressRules;
import dev.strongroom.service.usecase.AgentStatus;
import dev.strongroom.service.usecase.ApiKeys;
import dev.strongroom.service.usecase.AuditTrail;
import dev.strongroom.service.usecase.ConnectionTests;
import dev.strongroom.service.usecase.Enrollment;
import dev.strongroom.service.usecase.EntityAccesses;
import dev.strongroom.service.usecase.Events;
import dev.strongroom.service.usecase.Jobs;
import dev.strongroom.service.usecase.Profile;
import dev.strongroom.service.usecase.Recovery;
import dev.strongroom.service.usecase.RestorePlans;
import dev.strongroom.service.usecase.Runs;
import dev.strongroom.service.usecase.SecondFactors;
import dev.strongroom.service.usecase.Sessions;
import dev.strongroom.service.usecase.StorageTargets;
import dev.strongroom.service.usecase.Subjects;
import dev.strongroom.service.usecase.Tasks;
import dev.strongroom.service.usecase.Tenants;
import dev.strongroom.service.usecase.Users;

/** All that the API can do. Every use case is called from many virtual threads at once. */
public record UseCases(AgentStatus status, SigningIn signingIn, Account account, StorageTargets storageTargets,
        ConnectionTests connectionTests, Tasks tasks, Tenants tenants, Runs runs, Jobs jobs, Recovery recovery,
        RestorePlans restorePlans, Events events, Subjects subjects) {

    /** How people and programs come in, and what users do for themselves. */
    public record SigningIn(Sessions sessions, SecondFactors secondFactors, Enrollment enrollment, Profile profile,
            ApiKeys apiKeys) {}

    /** An account: who may do what in it, from where, and what was done. */
    public record Account(Accounts accounts, AccountSecurity security, Users users, EntityAccesses entityAccesses,
            AddressRules addressRules, AccountRemovals removals, AuditTrail audit, Activities activities) {}
}
