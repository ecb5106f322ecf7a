package dev.strongroom.service.cli.recovery;

import dev.strongroom.service.recovery.drive.DriveMethod;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How a restore meets what is there, as people write it. */
final class MethodWord implements ITypeConverter<DriveMethod> {
    @Override
    public DriveMethod convert(String word) {
        try {
            return DriveMethod.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "'" + word + "' is none of non-destructive, bypass, replace and duplicate");
        }
    }
}
