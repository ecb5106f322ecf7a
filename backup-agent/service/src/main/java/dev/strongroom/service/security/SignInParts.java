package dev.strongroom.service.security;

import dev.strongroom.service.audit.AuditSink;
import dev.strongroom.service.secrets.Seal;
import java.security.SecureRandom;
import java.time.InstantSource;

/** What signing in is made of. */
public record SignInParts(UserDirectory users, SessionTable sessions, SecondFactorTable factors,
        ApiKeyTable keys, IpRuleTable addresses, Seal seal,
        AccountSecurityTable accounts, AuditSink audit, InstantSource clock, SecureRandom random) {}
