package dev.strongroom.vault.tree;

import com.fasterxml.jackson.core.JsonParser;
import dev.strongroom.vault.json.GoTime;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Collects an entry's attributes while it is read. Times stay text until somebody needs them, which is rare. */
final class AttributeFields {
    private String modified = "";
    private String accessed = "";
    private String changed = "";
    private long mode;
    private long uid;
    private long gid;
    private String user = "";
    private String group = "";
    private long inode;
    private long device;
    private long links;

    /** Takes a member whose value is the parser's current token; false when it is none of the attributes. */
    boolean take(String field, JsonParser parser) throws IOException {
        switch (field) {
            case "mtime" -> modified = parser.getText();
            case "atime" -> accessed = parser.getText();
            case "ctime" -> changed = parser.getText();
            case "mode" -> mode = parser.getLongValue();
            case "uid" -> uid = parser.getLongValue();
            case "gid" -> gid = parser.getLongValue();
            case "user" -> user = parser.getText();
            case "group" -> group = parser.getText();
            case "inode" -> inode = parser.getNumberValue().longValue();
            case "device_id" -> device = parser.getNumberValue().longValue();
            case "links" -> links = parser.getNumberValue().longValue();
            default -> {
                return false;
            }
        }
        return true;
    }

    Instant modified() {
        return modified.isEmpty() ? Instant.EPOCH : GoTime.parse(modified);
    }

    /** Empty when they are those that everything of ours has. */
    Optional<Attributes> attributes() {
        boolean ours = (mode == Attributes.FILE_OF_OURS || mode == Attributes.DIRECTORY_OF_OURS || mode == 0)
                && uid == 0 && gid == 0 && user.isEmpty() && group.isEmpty() && inode == 0 && device == 0
                && links == 0 && sameTimes();
        return ours ? Optional.empty()
                : Optional.of(new Attributes(mode, time(accessed), time(changed), uid, gid, user, group, inode, device,
                        links));
    }

    private boolean sameTimes() {
        return (accessed.isEmpty() || accessed.equals(modified)) && (changed.isEmpty() || changed.equals(modified));
    }

    private Instant time(String text) {
        return text.isEmpty() || text.equals(modified) ? modified() : GoTime.parse(text);
    }
}
