package dev.strongroom.pst.convert;

import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.pst.PstLimitException;
import dev.strongroom.pst.PstWriteException;
import dev.strongroom.pst.mapi.ContactItem;
import dev.strongroom.pst.mapi.MailItem;
import dev.strongroom.pst.messaging.FolderClass;
import dev.strongroom.pst.split.SplitStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Makes Outlook files of a directory, a ZIP archive or an mbox file. An item that can't be converted is left out and told of. */
public final class Conversion {
    private final SourceItems source;
    private final Path directory;
    private final String name;
    private final long limit;
    private long items;
    private long failed;
    private long others;

    private Conversion(SourceItems source, Path directory, String name, long limit) {
        this.source = source;
        this.directory = directory;
        this.name = name;
        this.limit = limit;
    }

    /**
     * Converts a source.
     *
     * @param source a directory of .eml and .vcf files or Maildirs, a .zip of such files, or an mbox file
     * @param directory where the files are written; made when it is not there
     * @param limit how many bytes an Outlook file may have
     * @throws PstWriteException when a file can't be written
     * @throws IOException when the source can't be read
     */
    public static ConversionReport run(Path source, Path directory, long limit) throws IOException {
        String file = String.valueOf(source.toAbsolutePath().normalize().getFileName());
        int dot = file.lastIndexOf('.');
        boolean isDirectory = Files.isDirectory(source);
        String name = isDirectory || dot <= 0 ? file : file.substring(0, dot);
        SourceItems items = isDirectory ? new DirectoryItems(source)
                : file.toLowerCase(Locale.ROOT).endsWith(".zip") ? new ZipItems(source) : new MboxItems(source);
        Files.createDirectories(directory);
        return new Conversion(items, directory, name, limit).run();
    }

    private ConversionReport run() throws IOException {
        try (SplitStore store = new SplitStore(directory, name, limit, UUID::randomUUID);
                LossReport losses = new LossReport(directory.resolve(name + ".pst.report.txt"))) {
            source.visit(new SourceItems.Visitor() {
                @Override
                public void item(SourceItems.Item item, InputStream bytes) throws IOException {
                    add(store, losses, item, bytes);
                }

                @Override
                public void other(String file) {
                    others++;
                    losses.line(file, "It is no item that can be converted, and was left out.");
                }
            });
            if (items == 0) {
                store.folder(List.of(), FolderClass.MAIL);
            }
            return new ConversionReport(store.complete(), items, failed, others, losses.losses(), losses.file());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void add(SplitStore store, LossReport losses, SourceItems.Item item, InputStream bytes) throws IOException {
        try {
            boolean mail = item.kind() == ItemKind.MAIL;
            store.add(item.folder(), mail ? FolderClass.MAIL : FolderClass.CONTACTS, expectedSize(item.size()),
                    message -> mail ? MailItem.write(bytes, item.state(), message, losses)
                            : ContactItem.write(bytes, message, losses));
            items++;
        } catch (PstWriteException e) {
            throw e;
        } catch (PstLimitException e) {
            failed++;
            losses.line(item.name(), "It was left out. " + e.getMessage());
        } catch (IOException e) {
            failed++;
            losses.line(item.name(), "It could not be read and was left out (" + e.getMessage() + ").");
        }
    }

    /** Text takes twice its bytes, which is more than a file that was encoded for mail gives. */
    private static long expectedSize(long mime) {
        return 2 * mime + 4096;
    }
}
