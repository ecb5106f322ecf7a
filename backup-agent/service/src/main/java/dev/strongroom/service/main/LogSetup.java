package dev.strongroom.service.main;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * Sends the log to standard error, which the system's journal keeps for a service. In code, because reading a file of XML
 * would take a short command longer than its work; a {@code logback.xml} on the class path still wins.
 */
@ConfiguratorRank(ConfiguratorRank.NOMINAL)
public final class LogSetup extends ContextAwareBase implements Configurator {
    /** The system property that names the level of our own packages; {@code info} for the agent, else {@code warn}. */
    private static final String LEVEL_PROPERTY = "strongroom.log.level";

    /** Logs what happens, not only what goes wrong, unless the operator said otherwise. Before anything is logged. */
    static void tellMore() {
        System.setProperty(LEVEL_PROPERTY, System.getProperty(LEVEL_PROPERTY, "info"));
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level %logger{0}: %msg%n");
        encoder.start();
        ConsoleAppender<ILoggingEvent> standardError = new ConsoleAppender<>();
        standardError.setContext(context);
        standardError.setTarget("System.err");
        standardError.setEncoder(encoder);
        standardError.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(standardError);
        // It logs what it throws, and with every request that Java's HTTP client sets a header by itself.
        context.getLogger("com.azure").setLevel(Level.OFF);
        context.getLogger("dev.strongroom").setLevel(Level.toLevel(System.getProperty(LEVEL_PROPERTY), Level.WARN));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
