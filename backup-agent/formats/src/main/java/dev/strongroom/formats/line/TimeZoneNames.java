package dev.strongroom.formats.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Zones by the names of the tz database and by those of Windows (Unicode CLDR, supplemental data {@code windowsZones}):
 * {@code windows-zones.txt} has the default territory's zone of each, {@code zones-windows.txt} the zones of all others.
 */
public final class TimeZoneNames {
    private static final Map<String, String> WINDOWS = pairs("windows-zones.txt");
    private static final Map<String, String> OTHER_TERRITORIES = pairs("zones-windows.txt");

    private TimeZoneNames() {}

    /** The zone of this name; empty when nobody knows it. */
    public static Optional<ZoneId> zone(String name) {
        String id = WINDOWS.getOrDefault(name, name);
        return ZoneId.getAvailableZoneIds().contains(id) ? Optional.of(ZoneId.of(id)) : Optional.empty();
    }

    /** What Windows calls a zone; empty for one that it does not know. */
    public static Optional<String> windows(ZoneId zone) {
        String id = zone.getId();
        return Optional.ofNullable(OTHER_TERRITORIES.get(id))
                .or(() -> WINDOWS.entrySet()
                        .stream()
                        .filter(known -> known.getValue().equals(id))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .findFirst());
    }

    private static Map<String, String> pairs(String file) {
        Map<String, String> zones = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TimeZoneNames.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int equals = line.indexOf('=');
                zones.put(line.substring(0, equals), line.substring(equals + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The list of zones is part of the program", e);
        }
        return Map.copyOf(zones);
    }
}
