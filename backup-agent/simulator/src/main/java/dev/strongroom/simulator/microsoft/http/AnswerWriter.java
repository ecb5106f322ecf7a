package dev.strongroom.simulator.microsoft.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.grizzly.nio.NIOConnection;

/** Writes an answer, or as much of it as a fault lets through. */
final class AnswerWriter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Request in;
    private final Response out;

    AnswerWriter(Request in, Response out) {
        this.in = in;
        this.out = out;
    }

    /** @param release runs once, before the last byte goes out, or when none does */
    void write(Answer answer, Runnable release) throws IOException {
        boolean released = false;
        out.setStatus(answer.status());
        answer.headers().forEach(out::setHeader);
        try {
            LateEnd body = new LateEnd(answer.cut()
                    .<OutputStream>map(cut -> new ShortOutput(out.getOutputStream(), cut.afterBytes()))
                    .orElseGet(out::getOutputStream));
            switch (answer.body()) {
                case Answer.Empty empty -> out.setContentLength(0);
                case Answer.Json json -> {
                    out.setContentType("application/json;odata.metadata=minimal;IEEE754Compatible=false");
                    JSON.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(body, json.value());
                }
                case Answer.Binary binary -> {
                    out.setContentType(binary.mediaType());
                    out.setContentLengthLong(binary.content().length());
                    try (InputStream content = binary.content().open()) {
                        content.transferTo(body);
                    }
                }
            }
            released = true;
            release.run();
            body.end();
            if (answer.cut().isPresent()) {
                throw new ShortOutput.EndException();
            }
        } catch (ShortOutput.EndException e) {
            breakOff(answer.cut().orElseThrow().reset());
        } finally {
            if (!released) {
                release.run();
            }
        }
    }

    private void breakOff(boolean reset) throws IOException {
        out.getOutputBuffer().flush();
        NIOConnection connection = (NIOConnection) in.getRequest().getConnection();
        if (reset && connection.getChannel() instanceof SocketChannel channel) {
            // Closing with unsent time of zero makes TCP send RST instead of FIN.
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
        connection.terminateSilently();
    }
}
