package dev.strongroom.console.client.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.strongroom.console.client.AgentAddress;
import dev.strongroom.console.client.AgentFailedException;
import dev.strongroom.console.client.AgentUnreachableException;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.Fingerprint;
import dev.strongroom.console.client.Versioned;
import dev.strongroom.model.session.SessionRenewal;
import dev.strongroom.model.session.SignedIn;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** Requests to one agent, signed with the session's token. Safe for use by several threads. */
final class Transport implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** The longest call is a connection test, which waits for a slow mail server. */
    private static final Duration ANSWER = Duration.ofSeconds(150);

    private static final TypeReference<SignedIn> SIGNED_IN = new TypeReference<>() {};

    private final AgentAddress address;
    private final HttpClient http;
    private final SessionTokens tokens = new SessionTokens();

    Transport(AgentAddress address, Optional<Fingerprint> pinned) {
        this.address = address;
        this.http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(new PinnedTrust(pinned).context())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    void use(SignedIn session) {
        tokens.use(session);
    }

    void forgetTokens() {
        tokens.forget();
    }

    <T> T get(ApiPath path, TypeReference<T> type) throws ClientException {
        return parse(send(path, HttpRequest.Builder::GET), type);
    }

    <T> Versioned<T> getTagged(ApiPath path, TypeReference<T> type) throws ClientException {
        return tagged(send(path, HttpRequest.Builder::GET), type);
    }

    <T> T post(ApiPath path, Object body, TypeReference<T> type) throws ClientException {
        var json = json(body);
        return parse(send(path, request -> json(request).POST(BodyPublishers.ofString(json))), type);
    }

    <T> T post(ApiPath path, TypeReference<T> type) throws ClientException {
        return parse(send(path, request -> request.POST(BodyPublishers.noBody())), type);
    }

    <T> T put(ApiPath path, Object body, TypeReference<T> type) throws ClientException {
        var json = json(body);
        return parse(send(path, request -> json(request).PUT(BodyPublishers.ofString(json))), type);
    }

    <T> Versioned<T> putTagged(ApiPath path, Object body, String version, TypeReference<T> type)
            throws ClientException {
        var json = json(body);
        return tagged(send(path,
                request -> json(request).header("If-Match", version).PUT(BodyPublishers.ofString(json))), type);
    }

    void delete(ApiPath path) throws ClientException {
        send(path, HttpRequest.Builder::DELETE);
    }

    /** Sends any request and hands out the raw answer; an answer of 400 or more is for the caller to read. */
    <T> HttpResponse<T> raw(ApiPath path, UnaryOperator<HttpRequest.Builder> shape, BodyHandler<T> body)
            throws ClientException {
        var bearer = tokens.bearer();
        var answer = rawWith(bearer, path, shape, body);
        // An access token lasts minutes: the first call after them renews the session and is made once more.
        if (answer.statusCode() == 401 && tokens.renew(bearer, this::renewed)) {
            return rawWith(tokens.bearer(), path, shape, body);
        }
        return answer;
    }

    /** Asks for the next tokens; empty when the agent refuses. */
    private Optional<SignedIn> renewed(String refreshToken) throws ClientException {
        var json = json(new SessionRenewal(refreshToken));
        var answer = rawWith(Optional.empty(), ApiPath.ROOT.to("sessions", "renewals"),
                request -> json(request).timeout(ANSWER).POST(BodyPublishers.ofString(json)), BodyHandlers.ofString());
        return answer.statusCode() == 200 ? Optional.of(parse(answer, SIGNED_IN)) : Optional.empty();
    }

    private <T> HttpResponse<T> rawWith(Optional<String> bearer, ApiPath path,
            UnaryOperator<HttpRequest.Builder> shape, BodyHandler<T> body) throws ClientException {
        try {
            return http.send(shape.apply(request(path, bearer)).build(), body);
        } catch (IOException e) {
            throw Refusals.of(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AgentUnreachableException(address, new InterruptedIOException("The call was given up"));
        }
    }

    @Override
    public void close() {
        forgetTokens();
        http.shutdownNow();
    }

    private HttpResponse<String> send(ApiPath path, UnaryOperator<HttpRequest.Builder> shape) throws ClientException {
        var answer = raw(path, request -> shape.apply(request).timeout(ANSWER), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw Refusals.of(answer.statusCode(), answer.body());
        }
        return answer;
    }

    private HttpRequest.Builder request(ApiPath path, Optional<String> bearer) {
        var request = HttpRequest.newBuilder(address.uri().resolve(path.text()));
        request.header("Accept", "application/json, application/problem+json");
        bearer.ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request;
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request) {
        return request.header("Content-Type", "application/json");
    }

    private static String json(Object body) throws AgentFailedException {
        try {
            return Json.write(body);
        } catch (JsonProcessingException e) {
            throw new AgentFailedException("console-defect", "The request could not be written.", e);
        }
    }

    private static <T> T parse(HttpResponse<String> answer, TypeReference<T> type) throws AgentFailedException {
        try {
            return Json.read(answer.body(), type);
        } catch (JsonProcessingException e) {
            throw new AgentFailedException("answer-not-understood", "The agent's answer was not understood.", e);
        }
    }

    private static <T> Versioned<T> tagged(HttpResponse<String> answer, TypeReference<T> type)
            throws AgentFailedException {
        return new Versioned<>(parse(answer, type), answer.headers().firstValue("ETag").orElse("*"));
    }

}
