package dev.strongroom.service.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.strongroom.model.session.SignInRequest;
import dev.strongroom.service.rest.fakes.Samples;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@DisplayName("The log of requests")
class RequestLogTest {
    private static final List<String> LOGGERS = List.of(org.slf4j.Logger.ROOT_LOGGER_NAME, "dev.strongroom");

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Map<Logger, Level> levels = new HashMap<>();
    private TestApi api;

    @BeforeEach
    void listen(@TempDir Path directory) throws Exception {
        api = TestApi.start(directory);
        LOGGERS.stream().map(RequestLogTest::logger).forEach(logger -> levels.put(logger, logger.getLevel()));
        levels.keySet().forEach(logger -> logger.setLevel(Level.TRACE));
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stop() {
        root().detachAppender(log);
        levels.forEach(Logger::setLevel);
        api.close();
    }

    @Test
    void hasALineWithTheIdOfEveryRequest() throws Exception {
        String id = api.get("/api/v1/accounts/blue/jobs?initiator=Ann", api.blue())
                .headers()
                .firstValue("X-Request-Id")
                .orElseThrow();

        assertThat(lines())
                .anySatisfy(line -> assertThat(line).startsWith(id + " GET /api/v1/accounts/blue/jobs 200 "));
    }

    @Test
    @DisplayName("holds no password, no token and nothing that people searched for, at any level")
    void holdsNoSecret() throws Exception {
        String token = api.blue();
        api.post("/api/v1/sessions", "", new SignInRequest("blue@example.org", "sesame-secret"));
        api.send("POST", "/api/v1/sessions", "", "{\"email\":\"a\",\"password\":\"sesame-secret");
        api.send("POST", "/api/v1/sessions", "", "{\"email\":\"a\",\"pasword\":\"sesame-secret\"}");
        api.post("/api/v1/accounts/blue/tasks", token, Samples.newTask("Mail", "s"));
        api.get("/api/v1/accounts/blue/entities/e/items?run=1&folder=f&text=sesame-secret", token);

        assertThat(lines()).isNotEmpty().noneMatch(line -> line.contains("sesame-secret") || line.contains(token));
    }

    private static Logger root() {
        return logger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    private List<String> lines() {
        return List.copyOf(log.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
