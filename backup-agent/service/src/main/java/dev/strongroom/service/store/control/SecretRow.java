package dev.strongroom.service.store.control;

/**
 * A secret as the database keeps it.
 *
 * @param kind what it is for, for the list of what a rebuild could not restore
 * @param sealed encrypted with the account's key
 */
@SuppressWarnings("ArrayRecordComponent") // read once and opened; never compared
public record SecretRow(String id, String kind, byte[] sealed) {
    @Override
    public String toString() {
        return "SecretRow[id=" + id + ", kind=" + kind + "]";
    }
}
