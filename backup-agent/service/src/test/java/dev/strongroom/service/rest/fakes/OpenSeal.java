package dev.strongroom.service.rest.fakes;

import dev.strongroom.service.secrets.Seal;

/** Seals nothing. */
public final class OpenSeal implements Seal {
    @Override
    public byte[] seal(String place, byte[] plain) {
        return plain.clone();
    }

    @Override
    public byte[] open(String place, byte[] sealed) {
        return sealed.clone();
    }
}
