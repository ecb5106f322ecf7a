package dev.strongroom.service.rest.fakes;

import dev.strongroom.model.task.ConnectionTestRequest;
import dev.strongroom.model.task.ConnectionTestResult;
import dev.strongroom.model.text.Said;
import dev.strongroom.model.text.TriedStep;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.ConnectionTests;
import java.util.List;
import java.util.Optional;

/** Finds every host but lets in only who has the password "right". */
public final class FakeConnectionTests implements ConnectionTests {
    @Override
    public ConnectionTestResult run(RequestScope scope, ConnectionTestRequest request) {
        TriedStep found = new TriedStep(Said.CONNECTION_FIND_HOST.about(), true, Optional.empty(),
                Said.CONNECTION_HOST_FOUND.about("127.0.0.1"));
        if (request.login().secret().equals("right")) {
            return new ConnectionTestResult(
                    true,
                    List.of(found, new TriedStep(Said.CONNECTION_SIGN_IN.about(), true, Optional.empty(),
                            Said.CONNECTION_SIGNED_IN.about("alice"))),
                    Optional.of(3),
                    Optional.of(120L));
        }
        return new ConnectionTestResult(
                false,
                List.of(
                        found,
                        new TriedStep(
                                Said.CONNECTION_SIGN_IN.about(),
                                false,
                                Optional.of("sign-in-refused"),
                                Said.FAILURE_SIGN_IN_REFUSED.about(
                                        "The server refused the user or the password. Check both."))),
                Optional.empty(),
                Optional.empty());
    }
}
