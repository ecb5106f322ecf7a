package dev.strongroom.model.microsoft;

import dev.strongroom.model.task.ServiceKind;
import jakarta.validation.Valid;

/**
 * {@code POST /api/v1/accounts/{account}/microsoft/checks} and {@code …/microsoft/users}: a tenant that no task knows
 * yet, how to sign in to it, and what for.
 *
 * @param service {@code MICROSOFT365} for mailboxes, {@code ONEDRIVE} for drives
 */
public record TenantConnection(ServiceKind service, @Valid MicrosoftTenant tenant, MicrosoftCredential credential) {}
