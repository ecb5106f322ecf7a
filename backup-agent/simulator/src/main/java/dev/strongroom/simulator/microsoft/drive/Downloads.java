package dev.strongroom.simulator.microsoft.drive;

import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Content;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pre-authenticated URLs of files: each works for an hour, without a token, and for a part as well as for all. */
public final class Downloads {
    /** The first segment of their paths. */
    public static final String PATH = "download";
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

    private final String origin;
    private final InstantSource clock;
    private final Drives drives;
    private final Bandwidth bandwidth;

    /**
     * @param origin of the URLs: another host than Graph's
     * @param clock the real time: URLs expire while somebody waits
     */
    public Downloads(String origin, InstantSource clock, Drives drives, Bandwidth bandwidth) {
        this.origin = origin;
        this.clock = clock;
        this.drives = drives;
        this.bandwidth = bandwidth;
    }

    /** A URL for the content of a file as it is when somebody asks; empty for what can't be downloaded. */
    Optional<String> url(Drive drive, Entry entry) {
        return entry.content().isPresent() && entry.marks().isEmpty() ? Optional.of(url(drive, entry, "current"))
                : Optional.empty();
    }

    String url(Drive drive, Entry entry, String version) {
        return origin + "/" + PATH + "/" + drive.id() + "/" + drive.id(entry.key()) + "/" + version + "?tempauth="
                + clock.instant().plus(LIFETIME).getEpochSecond();
    }

    /** Answers a request for {@code download/{drive}/{item}/{version}}. */
    public Answer answer(Request request) {
        boolean expired = !request.query().getOrDefault("tempauth", "").matches("\\d{1,12}") || clock.instant()
                .isAfter(Instant.ofEpochSecond(Long.parseLong(request.query().get("tempauth"))));
        if (expired || request.path().size() != 4) {
            throw new GraphException(401, "unauthenticated", "The URL has expired.");
        }
        Drive drive = drives.get(request.path().get(1));
        Content content;
        synchronized (drive) {
            content = content(drive.get(request.path().get(2)), request.path().get(3)).bytes();
        }
        return ranged(request, content);
    }

    static FileContent content(Entry entry, String version) {
        if (version.equals("current") || version.equals(entry.version())) {
            return entry.content().orElseThrow(Drive::notFound);
        }
        return entry.versions()
                .stream()
                .filter(old -> old.id().equals(version))
                .map(Version::content)
                .findFirst()
                .orElseThrow(Drive::notFound);
    }

    private Answer ranged(Request request, Content content) {
        Matcher range = RANGE.matcher(request.header("range").orElse(""));
        if (!range.matches()) {
            return Answer.binary("application/octet-stream", bandwidth.paced(content)).with("Accept-Ranges", "bytes");
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? content.length() - 1
                : Math.min(content.length() - 1, Long.parseLong(range.group(2)));
        if (first >= content.length() || last < first) {
            return Answer.empty(416).with("Content-Range", "bytes */" + content.length());
        }
        Content part = bandwidth.paced(new RangedContent(content, first, last - first + 1));
        return Answer.binary(206, "application/octet-stream", part)
                .with("Content-Range", "bytes " + first + "-" + last + "/" + content.length());
    }
}
