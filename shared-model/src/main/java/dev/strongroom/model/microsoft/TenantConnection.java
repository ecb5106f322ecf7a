package dev.strongroom.model.microsoft;

import jakarta.validation.Valid;

/**
 * {@code POST /api/v1/accounts/{account}/microsoft/checks} and {@code …/microsoft/mailboxes}: a tenant that no task knows
 * yet, and how to sign in to it.
 */
public record TenantConnection(@Valid MicrosoftTenant tenant, MicrosoftCredential credential) {}
