package dev.strongroom.service.usecase;

import dev.strongroom.model.task.ConnectionTestRequest;
import dev.strongroom.model.task.ConnectionTestResult;
import dev.strongroom.service.scope.RequestScope;

/** Tries a connection before a task is made of it. */
public interface ConnectionTests {
    /** Tries it; what the server does wrong is in the answer, not thrown. */
    ConnectionTestResult run(RequestScope scope, ConnectionTestRequest request);
}
