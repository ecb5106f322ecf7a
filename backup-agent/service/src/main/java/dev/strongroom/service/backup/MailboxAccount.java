package dev.strongroom.service.backup;

import dev.strongroom.connectors.Connector;
import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.imap.ImapAddress;
import dev.strongroom.connectors.microsoft.DriveAddress;
import dev.strongroom.connectors.microsoft.MicrosoftAddress;
import dev.strongroom.connectors.microsoft.MicrosoftConnector;
import dev.strongroom.connectors.microsoft.SiteAddress;
import dev.strongroom.service.cancel.OpenedAhead.Opening;

/**
 * An account of some service, and how to sign in to it.
 *
 * @param service by the name that the vault keeps, e.g. IMAP
 * @param id the same on every machine
 * @param user as the service knows them
 */
public record MailboxAccount(String service, String id, String user,
        Opening<EntitySource, ConnectorException> source) {
    /** An account of a mail server. */
    public static MailboxAccount ofImap(Connector<ImapAddress> imap, ImapAddress address) {
        return new MailboxAccount("IMAP", MailboxId.of(address), address.user(), () -> imap.openSource(address));
    }

    /** A person's OneDrive. */
    public static MailboxAccount ofDrive(MicrosoftConnector microsoft, DriveAddress address) {
        return new MailboxAccount("ONEDRIVE", MailboxId.of(address), address.user() + " OneDrive",
                () -> microsoft.openDrive(address));
    }

    /** A site of a tenant. */
    public static MailboxAccount ofSite(MicrosoftConnector microsoft, SiteAddress address) {
        return new MailboxAccount("SHAREPOINT", MailboxId.of(address), address.site(),
                () -> microsoft.openSite(address));
    }

    /** A person of a tenant. */
    public static MailboxAccount ofMicrosoft(Connector<MicrosoftAddress> microsoft, MicrosoftAddress address) {
        return new MailboxAccount("MICROSOFT365", MailboxId.of(address), address.user(),
                () -> microsoft.openSource(address));
    }
}
