package dev.strongroom.simulator.microsoft.drive;

import dev.strongroom.simulator.microsoft.http.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How requests name items: by id, by {@code root}, and by a path between colons ({@code root:/dir/a.txt:},
 * {@code items/ID:/a.txt:}), whose slashes may be encoded. One spelling of each is left: {@code drives/D/items/ADDRESS/…}.
 * Sites are named so too ({@code sites/HOST:/sites/x:/lists}).
 */
public final class ItemAddress {
    private static final Pattern TOKEN = Pattern.compile("delta\\(token='(.*)'\\)");
    private static final int ADDRESS = 3;

    private ItemAddress() {}

    /** The request in the one spelling; requests for anything else as they are. */
    public static Request normal(Request request) {
        List<String> path = new ArrayList<>(request.path());
        if (path.size() > 1 && path.getFirst().equals("sites")) {
            join(path, 1);
            return request.at(path);
        }
        if (path.size() < ADDRESS || !path.getFirst().equals("drives")) {
            return request;
        }
        if (path.get(2).equals("root") || path.get(2).startsWith("root:")) {
            path.add(2, "items");
        }
        if (path.size() > ADDRESS && path.get(2).equals("items")) {
            join(path, ADDRESS);
        }
        Matcher token = TOKEN.matcher(path.getLast());
        if (token.matches()) {
            path.set(path.size() - 1, "delta");
            Map<String, String> query = new HashMap<>(request.query());
            query.put("token", token.group(1));
            return request.at(path).with(query);
        }
        return request.at(path);
    }

    /** Makes one segment of all from the first colon to the last. */
    private static void join(List<String> path, int at) {
        String address = path.get(at);
        if (address.indexOf(':') < 0) {
            return;
        }
        StringBuilder joined = new StringBuilder(address);
        while (path.size() > at + 1 && (joined.indexOf(":") == joined.length() - 1 || !endsInColon(joined))) {
            joined.append('/').append(path.remove(at + 1));
        }
        path.set(at, joined.toString());
    }

    private static boolean endsInColon(StringBuilder address) {
        return address.charAt(address.length() - 1) == ':' && address.indexOf(":") < address.length() - 1;
    }

    /** An item, or the place where one may be made. */
    record Target(Entry folder, String name) {}

    /** The item that an address names; throws the error of Graph when there is none. */
    static Entry find(Drive drive, String address) {
        int colon = address.indexOf(':');
        Entry at = drive.get(colon < 0 ? address : address.substring(0, colon));
        for (String name : names(address)) {
            at = drive.child(at.key(), name).orElseThrow(Drive::notFound);
        }
        return at;
    }

    /** Where a new item of this address would lie; folders on the way are made. */
    static Target target(Drive drive, String address, DriveChanges changes) {
        List<String> names = names(address);
        Entry at = drive.get(address.substring(0, address.indexOf(':')));
        for (String name : names.subList(0, names.size() - 1)) {
            Entry folder = at;
            at = drive.child(at.key(), name).orElseGet(() -> changes.folder(folder, name));
        }
        return new Target(at, names.getLast());
    }

    private static List<String> names(String address) {
        int colon = address.indexOf(':');
        if (colon < 0) {
            return List.of();
        }
        String path = address.substring(colon + 1).replaceFirst(":$", "");
        return List.of(path.split("/", -1)).stream().filter(name -> !name.isEmpty()).toList();
    }

    /** Whether an address is a path. */
    static boolean isPath(String address) {
        return !names(address).isEmpty();
    }
}
