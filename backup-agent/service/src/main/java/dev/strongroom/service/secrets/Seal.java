package dev.strongroom.service.secrets;

/** Seals what belongs to the agent rather than to an account. Thread-safe. */
public interface Seal {
    /**
     * Seals a value.
     *
     * @param place what the value is and where it lies; it opens nowhere else
     */
    byte[] seal(String place, byte[] plain);

    /** Opens what {@link #seal} made for the same place. */
    byte[] open(String place, byte[] sealed) throws SecretUnreadableException;
}
