package dev.strongroom.model.recovery;

import dev.strongroom.model.task.ConnectionTestRequest;
import java.util.Optional;

/**
 * {@code POST /api/v1/accounts/{account}/restores}.
 *
 * @param run the restore point
 * @param targetEntityId another entity of the account; empty with an empty {@code targetMailbox} for the original one
 * @param targetMailbox a mailbox that no task knows, signed in to for this restore only
 * @param label at most 50 characters, empty for none
 */
public record RestoreRequest(String entityId, int run, Selection selection, RestoreMethod method,
        Optional<String> targetEntityId, Optional<ConnectionTestRequest> targetMailbox, String label) {}
