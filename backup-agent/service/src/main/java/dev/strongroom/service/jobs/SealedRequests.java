package dev.strongroom.service.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.strongroom.service.secrets.AccountKeys;
import dev.strongroom.service.secrets.SecretUnreadableException;
import java.io.IOException;

/** Writes what jobs are asked to do as JSON that only this agent can read. */
final class SealedRequests {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final AccountKeys keys;

    SealedRequests(AccountKeys keys) {
        this.keys = keys;
    }

    byte[] seal(String accountId, String jobId, JobRequest request) {
        try {
            return keys.seal(accountId, place(jobId), JSON.writerFor(JobRequest.class).writeValueAsBytes(request));
        } catch (JsonProcessingException e) {
            // Without its cause, whose message can quote what was to be written.
            throw new IllegalArgumentException("A job's request can't be written: " + e.getClass().getSimpleName());
        }
    }

    JobRequest open(String accountId, String jobId, byte[] sealed) throws SecretUnreadableException {
        try {
            return JSON.readValue(keys.open(accountId, place(jobId), sealed), JobRequest.class);
        } catch (IOException e) {
            throw new IllegalStateException("A job's request is not understood: " + e.getClass().getSimpleName());
        }
    }

    private static String place(String jobId) {
        return "job " + jobId;
    }
}
