package dev.strongroom.formats.names;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names that Windows takes for devices, with any extension. */
public final class DeviceNames {
    private static final Pattern DEVICE =
            Pattern.compile(
                    "(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³]) *(\\..*)?",
                    Pattern.DOTALL);

    private DeviceNames() {}

    /** Whether it is one, in letters of any case. */
    public static boolean isDevice(String name) {
        return DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }
}
