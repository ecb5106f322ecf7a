package dev.strongroom.service.rest.file;

import dev.strongroom.service.rest.problem.ProblemException;
import dev.strongroom.service.rest.problem.ProblemKind;
import dev.strongroom.service.usecase.Download;
import java.util.Map;
import java.util.Optional;

/** A file, or a part of it, that is streamed as the answer. */
public record FileReply(Download download, Optional<ByteRange> range) {
    /** All of the file. */
    public static FileReply whole(Download download) {
        return new FileReply(download, Optional.empty());
    }

    /**
     * The part that the header Range asks for; all of it when there is none, or when the size is not known.
     *
     * @throws ProblemException when the file has no such part
     */
    public static FileReply part(Download download, Optional<String> rangeHeader) {
        if (download.size().isEmpty()) {
            return whole(download);
        }
        long size = download.size().getAsLong();
        return switch (ByteRange.of(rangeHeader, size)) {
            case ByteRange.Asked.Whole() -> whole(download);
            case ByteRange.Asked.Part(ByteRange range) -> new FileReply(download, Optional.of(range));
            case ByteRange.Asked.Nothing() -> throw new ProblemException(
                    ProblemKind.RANGE_NOT_SATISFIABLE,
                    "The file has " + size + " bytes. Ask for a part of it.",
                    Map.of(RangeHeaders.CONTENT_RANGE, "bytes */" + size));
        };
    }
}
