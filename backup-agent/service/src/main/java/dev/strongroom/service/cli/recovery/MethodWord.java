package dev.strongroom.service.cli.recovery;

import dev.strongroom.model.recovery.RestoreMethod;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How a restore meets what is there, as people write it. */
final class MethodWord implements ITypeConverter<RestoreMethod> {
    @Override
    public RestoreMethod convert(String word) {
        try {
            return RestoreMethod.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "'" + word + "' is none of non-destructive, bypass, replace and duplicate");
        }
    }
}
