package dev.strongroom.service.rest.problem;

import java.util.Map;
import java.util.Optional;

/**
 * A failure as the API tells it.
 *
 * @param code the kind's own, or a more exact one of what failed below
 * @param field the part of the request that is wrong
 * @param headers that go with the answer
 */
record Failure(ProblemKind kind, String code, String detail, Optional<String> field, Map<String, String> headers) {
    static Failure of(ProblemKind kind, String detail) {
        return new Failure(kind, kind.code(), detail, Optional.empty(), Map.of());
    }

    Failure withCode(String exactCode) {
        return new Failure(kind, exactCode, detail, field, headers);
    }

    Failure withField(String name) {
        return new Failure(kind, code, detail, Optional.of(name), headers);
    }

    Failure withHeader(String name, String value) {
        return withHeaders(Map.of(name, value));
    }

    Failure withHeaders(Map<String, String> added) {
        return new Failure(kind, code, detail, field, added);
    }
}
