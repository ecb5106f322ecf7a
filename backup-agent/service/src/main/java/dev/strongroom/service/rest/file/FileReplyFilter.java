package dev.strongroom.service.rest.file;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;

/** Sets the status and the headers of a {@link FileReply}. */
@Priority(Priorities.USER - 1000)
public final class FileReplyFilter implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof FileReply reply) {
            MultivaluedMap<String, Object> headers = response.getHeaders();
            headers.putSingle(HttpHeaders.CONTENT_TYPE, mediaType(reply.download().mediaType()));
            headers.putSingle(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment(reply.download().fileName()));
            reply.download().size().ifPresent(size -> {
                headers.putSingle(RangeHeaders.ACCEPT_RANGES, "bytes");
                headers.putSingle(HttpHeaders.CONTENT_LENGTH, reply.range().map(ByteRange::length).orElse(size));
                reply.range().ifPresent(range -> {
                    response.setStatusInfo(Status.PARTIAL_CONTENT);
                    headers.putSingle(
                            RangeHeaders.CONTENT_RANGE,
                            "bytes " + range.first() + "-" + range.last() + "/" + size);
                });
            });
        }
    }

    /** What a sender called the type of an attachment need not be one. */
    private static MediaType mediaType(String name) {
        try {
            MediaType type = MediaType.valueOf(name);
            return type.isWildcardType() || type.isWildcardSubtype() ? MediaType.APPLICATION_OCTET_STREAM_TYPE : type;
        } catch (IllegalArgumentException e) {
            return MediaType.APPLICATION_OCTET_STREAM_TYPE;
        }
    }
}
