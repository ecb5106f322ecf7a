package dev.strongroom.simulator.microsoft.calendar;

import dev.strongroom.simulator.microsoft.http.GraphException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;

/** Time zones by the names that Windows has for them, or by IANA's. */
final class Zones {
    /** A name that nothing can be made of: some program made up its own zone. */
    static final String CUSTOM = "tzone://Microsoft/Custom";
    private static final Map<String, String> WINDOWS = Map.of("UTC", "UTC", "W. Europe Standard Time", "Europe/Berlin",
            "Romance Standard Time", "Europe/Paris", "GMT Standard Time", "Europe/London", "Pacific Standard Time",
            "America/Los_Angeles", "Eastern Standard Time", "America/New_York", "India Standard Time", "Asia/Kolkata",
            "Tokyo Standard Time", "Asia/Tokyo", "Lord Howe Standard Time", "Australia/Lord_Howe", CUSTOM, "UTC");

    private Zones() {}

    /** The zone; an error when nobody knows the name. */
    static ZoneId of(String name) {
        try {
            return ZoneId.of(WINDOWS.getOrDefault(name, name));
        } catch (DateTimeException e) {
            throw new GraphException(400, "TimeZoneNotSupportedException",
                    "A time zone with the name '" + name + "' could not be found.");
        }
    }
}
