package dev.strongroom.vault.index;

import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.index.SegmentWriter.PackBytes;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The local directory with the segments of one vault's index. A cache: it can be removed at any time, several processes may use it,
 * and where it fails the index is held in memory. To be used by one thread at a time.
 */
final class SegmentDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentDirectory.class);
    private static final String SUFFIX = ".segment";
    /** More are merged, since each is searched. */
    private static final int MOST = 8;

    private final Path directory;
    private final Digest vault;

    SegmentDirectory(Path directory, Digest vault) {
        this.directory = directory;
        this.vault = vault;
    }

    /**
     * Opens the segments whose index files are all still there, each index file once, largest first, and removes those
     * that no longer fit.
     */
    List<Segment> open(Set<Digest> listed) {
        List<Segment> fitting = new ArrayList<>();
        for (Path path : paths()) {
            Optional<Segment> segment = open(path);
            if (segment.isPresent() && listed.containsAll(segment.get().files())) {
                fitting.add(segment.get());
            } else {
                segment.ifPresent(Segment::close);
                remove(path);
            }
        }
        fitting.sort(Comparator.comparingLong(Segment::blobs).reversed());
        Set<Digest> covered = new HashSet<>();
        List<Segment> chosen = new ArrayList<>();
        for (Segment segment : fitting) {
            List<Digest> files = segment.files();
            if (files.stream().anyMatch(covered::contains)) {
                segment.close();
            } else {
                covered.addAll(files);
                chosen.add(segment);
            }
        }
        return chosen;
    }

    private List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
                found.forEach(paths::add);
            } catch (IOException e) {
                LOG.warn("The local copy of a vault's index in {} could not be listed", directory, e);
            }
        }
        return paths;
    }

    private Optional<Segment> open(Path path) {
        try {
            return Optional.of(Segment.open(path, vault));
        } catch (IOException e) {
            LOG.info("{} is not used: {}", path, e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Writes what is in memory as a segment, together with small segments when there are many, and lets it take their
     * place. Answers whether that was done; if not, all stays as it is.
     *
     * @param files the index files whose blobs are in memory
     */
    boolean write(IndexTables tables, Collection<Digest> files) {
        List<AttachedSegment> merged = tables.withLayers(layers -> toMerge(layers.segments()));
        Path path = directory.resolve(UUID.randomUUID() + SUFFIX);
        Path partial = directory.resolve(path.getFileName() + ".part");
        try {
            makeDirectory();
            Set<Digest> covered = new HashSet<>(files);
            merged.forEach(segment -> covered.addAll(segment.segment().files()));
            Optional<IOException> failed = tables.withLayers(layers -> tryWrite(partial, covered, layers, merged));
            if (failed.isPresent()) {
                throw failed.get();
            }
            Files.move(partial, path);
            tables.replace(merged, Segment.open(path, vault));
            merged.forEach(old -> remove(old.segment().path()));
            return true;
        } catch (IOException e) {
            LOG.warn("A vault's index could not be kept in {}; it is held in memory", directory, e);
            remove(partial);
            return false;
        }
    }

    private void makeDirectory() throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(directory,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(directory);
        }
    }

    private Optional<IOException> tryWrite(Path path, Set<Digest> files, IndexTables.Layers layers,
            List<AttachedSegment> merged) {
        try {
            write(path, files, layers, merged);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    private void write(Path path, Set<Digest> files, IndexTables.Layers layers, List<AttachedSegment> merged)
            throws IOException {
        Map<Integer, Long> bytes = new HashMap<>();
        for (AttachedSegment segment : merged) {
            for (int pack = 0; pack < segment.segment().packs(); pack++) {
                bytes.merge(layers.packs().number(segment.segment().packId(pack)), segment.segment().packBytes(pack),
                        Long::sum);
            }
        }
        BlobTable recent = layers.recent();
        for (int blob = 0; blob < recent.size(); blob++) {
            bytes.merge(recent.pack(blob), PackTable.bytes(recent.get(blob)), Long::sum);
        }
        List<PackBytes> packs = new ArrayList<>(bytes.size());
        Map<Integer, Integer> renumbered = HashMap.newHashMap(bytes.size());
        bytes.forEach((number, size) -> {
            renumbered.put(number, packs.size());
            packs.add(new PackBytes(layers.packs().id(number), size));
        });
        List<SortedBlobs> sources = new ArrayList<>();
        sources.add(new HeapBlobs(recent));
        merged.forEach(segment -> sources.add(segment.sorted()));
        long count = recent.size() + merged.stream().mapToLong(segment -> segment.segment().blobs()).sum();
        SegmentWriter.write(path, vault, files, packs, count,
                new RenumberedBlobs(new MergedBlobs(sources), renumbered));
    }

    private static List<AttachedSegment> toMerge(List<AttachedSegment> segments) {
        if (segments.size() < MOST) {
            return List.of();
        }
        long half = segments.stream().mapToLong(segment -> segment.segment().blobs()).sum() / 2;
        return segments.stream().filter(segment -> segment.segment().blobs() <= half).toList();
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.info("{} could not be removed", path, e);
        }
    }
}
