package dev.strongroom.service.rest.file;

import dev.strongroom.service.rest.file.RangeOutputStream.PartWrittenException;
import dev.strongroom.service.rest.http.ClientSide;
import dev.strongroom.service.usecase.Download;
import jakarta.inject.Provider;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Streams a {@link FileReply} without keeping more than a buffer of it. When it fails half-way, the connection is cut, so
 * that nobody takes the part for the whole; when it fails before the first byte, the client gets a problem document.
 */
public final class FileReplyWriter implements MessageBodyWriter<FileReply> {
    private static final Logger LOG = LoggerFactory.getLogger(FileReplyWriter.class);

    @Context
    private Provider<ClientSide> client;

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == FileReply.class;
    }

    @Override
    public void writeTo(FileReply reply, Class<?> type, Type genericType, Annotation[] annotations,
            MediaType mediaType, MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        BegunOutputStream begun = new BegunOutputStream(out);
        try {
            write(reply, begun);
        } catch (IOException | RuntimeException e) {
            if (!begun.hasBegun()) {
                throw e;
            }
            LOG.warn("A download ended before its end: {}", e.toString());
            client.get().disconnect();
        }
    }

    private static void write(FileReply reply, OutputStream out) throws IOException {
        Download.Body body = reply.download().body();
        if (reply.range().isEmpty()) {
            body.writeTo(out);
            return;
        }
        try {
            body.writeTo(new RangeOutputStream(out, reply.range().get()));
        } catch (PartWrittenException e) {
            LOG.trace("The part of a file that was asked for is written.", e);
        }
    }
}
