package dev.strongroom.vault.store.sftp;

import dev.strongroom.vault.store.AccessRefusedException;
import dev.strongroom.vault.store.NoSpaceException;
import dev.strongroom.vault.store.ObjectMissingException;
import dev.strongroom.vault.store.StoreException;
import dev.strongroom.vault.store.location.SftpLocation;
import java.io.IOException;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** Says what the server's failures mean (draft-ietf-secsh-filexfer-13, section 9.1). */
final class SftpFailures {
    private final SftpLocation location;

    SftpFailures(SftpLocation location) {
        this.location = location;
    }

    static boolean isMissing(IOException failure) {
        return failure instanceof SftpException answer && (answer.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
                || answer.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH);
    }

    IOException translate(IOException failure, String object) {
        return Interrupts.or(failure, () -> switch (failure) {
            case StoreException ours -> ours;
            case SftpException answer -> answer(answer, object);
            default -> new StoreException("The connection to " + location
                    + " broke. See that the machine runs and can be reached.", failure, false);
        });
    }

    private StoreException answer(SftpException failure, String object) {
        return switch (failure.getStatus()) {
            case SftpConstants.SSH_FX_NO_SUCH_FILE, SftpConstants.SSH_FX_NO_SUCH_PATH ->
                new ObjectMissingException(object + " is not there.", failure);
            case SftpConstants.SSH_FX_PERMISSION_DENIED, SftpConstants.SSH_FX_WRITE_PROTECT,
                    SftpConstants.SSH_FX_CANNOT_DELETE ->
                new AccessRefusedException("The user may not work with " + object + " in " + location
                        + ". Let the user own the directory and what is in it.", failure);
            case SftpConstants.SSH_FX_NO_SPACE_ON_FILESYSTEM, SftpConstants.SSH_FX_QUOTA_EXCEEDED -> full(failure);
            default -> new StoreException("The machine at " + location + " could not work with " + object + ": "
                    + failure.getMessage(), failure, false);
        };
    }

    NoSpaceException full(IOException cause) {
        return new NoSpaceException("The disk that holds " + location + " is full.", cause);
    }
}
