package dev.strongroom.service.rest;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What Grizzly says of itself, cut down to what an operator can use: not that it starts and ends, which the agent tells
 * itself, and of which Grizzly takes the end for worth a warning.
 *
 * @param loggers held, because a logger's level is forgotten with the logger
 */
record GrizzlyLog(List<Logger> loggers) {
    static GrizzlyLog ofWhatMatters() {
        return new GrizzlyLog(List.of(
                quiet("org.glassfish.grizzly.http.server", Level.WARNING),
                quiet("org.glassfish.grizzly.nio.GracefulShutdownRunner", Level.SEVERE)));
    }

    private static Logger quiet(String name, Level level) {
        Logger logger = Logger.getLogger(name);
        logger.setLevel(level);
        return logger;
    }
}
