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
public record UseCases(AgentStatus status, Sessions sessions, Accounts accounts, StorageTargets storageTargets,
        ConnectionTests connectionTests, Tasks tasks, Tenants tenants, Runs runs, Jobs jobs, Recovery recovery,
        RestorePlans restorePlans, Events events, Subjects subjects, AccountSecurity security,
        SecondFactors secondFactors, Enrollment enrollment, Profile profile, Users users, EntityAccesses entityAccesses,
        AccountRemovals removals, ApiKeys apiKeys, AddressRules addressRules, AuditTrail audit,
        Activities activities) {}
