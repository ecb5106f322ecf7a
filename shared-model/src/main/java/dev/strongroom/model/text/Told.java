package dev.strongroom.model.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences that the agent tells and keeps as English text: why something failed, what a ledger lacks, what changed
 * meanwhile. Clients that speak another language recognise them here: a value stands where
 * {@code %s} is, a whole number where {@code %d} is. What the agent words otherwise is shown as it is. A test of the
 * agent compares them with what its sources say.
 */
public enum Told {
    HOST_UNKNOWN("The name %s is not known. Please check it, and the network."),
    NO_ANSWER("Nothing answers at %s. Please check host and port, and whether a firewall is in the way."),
    SILENT("The server %s does not say anything. If it expects TLS on port %d, please choose TLS."),
    BROKE_OFF("The server %s broke off the connection. Please try again later."),
    TURNED_AWAY("The server %s turns connections away at present: %s"),
    NO_IMAP("What answers at %s is not an IMAP server that one can sign in to. Please check the host and the port."),
    NO_TLS("The server %s does not speak TLS on port %d. Please check the port, or choose STARTTLS."),
    NO_STARTTLS("The server %s does not offer STARTTLS, so the connection would not be encrypted. Please"
            + " choose TLS, or ask its administrator."),
    CERTIFICATE_EXPIRED("The certificate of %s has expired or is not valid yet. Please ask its administrator"
            + " to renew it, and check the clock of the machine that Strongroom runs on."),
    CERTIFICATE_FOREIGN("The server shows a certificate that is not for %s. Please check the host name; if it"
            + " is right, somebody may be interfering."),
    CERTIFICATE_UNTRUSTED("The certificate of %s comes from an authority that is not trusted here. If the"
            + " server is yours, please add its authority's certificate to the settings."),
    AUTHORITY_UNREADABLE("The certificate authority in the settings can't be read. Please give its certificate"
            + " in PEM form."),
    INTERFERENCE("Something was sent in the name of %s before the encryption began. Somebody may be"
            + " interfering with the connection."),
    PASSWORD_REFUSED("The server %s does not accept the user name or the password of %s. Please check both."),
    TOKEN_REFUSED("The server %s does not accept the user name or the access token of %s. Please check both."),
    IT_SAID("It said: %s"),
    NO_TOKENS("The server %s does not take access tokens (XOAUTH2). Please sign in with a password."),
    NO_PASSWORDS("The server %s takes no password over this connection. Please choose TLS or STARTTLS."),
    SIGN_IN_UNFINISHED("The sign-in to %s did not come to its end: %s. Please try again later."),
    COME_LATER("The server %s asks to come again later: %s"),
    BREAKS("The connection to %s breaks again and again: %s. Please try again later."),
    BREAKS_BECAUSE("The connection to %s breaks again and again."),
    CONNECTION_BROKE("The connection broke"),
    ANSWER_LATE("The server did not answer in time"),
    TAKING_LATE("The server did not take what it was sent in time"),
    ENDED_CONNECTION("The server ended the connection: %s"),
    NONSENSE("The server's answer makes no sense"),
    FOLDERS_UNLISTED("The server does not list the folders: %s"),
    FOLDER_GONE("The folder %s is no longer there."),
    FOLDER_UNOPENED("The server does not open the folder %s: %s"),
    FOLDER_UNMADE("The server does not make the folder %s: %s"),
    FOLDER_CLOSED("The folder %s can't be opened: %s"),
    FOLDER_UNREAD("The folder %s can't be read: %s"),
    MAILBOX_FULL("The mailbox is full. Please make room in it and try again."),
    MESSAGE_UNTAKEN("The server does not take the message: %s"),
    MESSAGE_UNREMOVED("The server does not remove the message: %s"),
    MESSAGE_TOO_LARGE("Messages over 2 GB can't be written to a mailbox."),
    NO_UIDPLUS("The server can't remove one message alone (it lacks UIDPLUS): others that are marked as"
            + " deleted would go with it. Please choose another way to restore."),
    MESSAGE_UNREADABLE("The message can't be read: %s."),
    MESSAGE_UNGIVEN("The server does not give the message: %s"),
    NOT_READ("It was not read. The next backup tries again."),
    FOLDER_NOT_READ("It was not read to its end. The next backup goes on."),
    COUNTS_DIFFER("The server counts %d before and %d after, and lists %d."),
    CATALOGUE_DIFFERS("The vault holds %d items and the catalogue lists %d: rebuild the catalogue."),
    ONE_ARRIVED_BEFORE("1 message arrived before the folder was listed, and was taken along: %s."),
    ARRIVED_BEFORE("%d messages arrived before the folder was listed, and were taken along: %s."),
    ONE_DELETED_BEFORE("1 message was deleted before the folder was listed."),
    DELETED_BEFORE("%d messages were deleted before the folder was listed."),
    ONE_DELETED_UNREAD("1 message was deleted before it could be read: %s."),
    DELETED_UNREAD("%d messages were deleted before they could be read: %s."),
    ONE_ARRIVED_MEANWHILE("1 message arrived while the folder was read, and comes with the next backup: %s."),
    ARRIVED_MEANWHILE("%d messages arrived while the folder was read, and come with the next backup: %s."),
    ONE_DELETED_AFTER("1 message was deleted after it was listed: %s."),
    DELETED_AFTER("%d messages were deleted after they were listed: %s."),
    ONE_WENT_AWAY("1 item went away while the folder was read."),
    WENT_AWAY("%d items went away while the folder was read."),
    ITEMS_UNREAD("%d items could not be read. The ledger lists them; the next backup tries again."),
    NOT_ALL_READ("Not every item could be read. The ledger lists what is missing."),
    COUNTS_DISAGREE("Not every count agrees. The ledger shows where."),
    BACKUP_STOPPED("The backup was stopped before its end. What it read is kept; the next one goes on."),
    BACKUP_CANCELED("The backup was canceled. The next one goes on from where it was."),
    PASSWORD_LOST("The password of %s is not known any more. Sign in to the mailbox again."),
    TASK_REMOVED("The task was removed before its backup began."),
    RESTORE_TALLY("Until it was canceled, %d items were restored, %d replaced and %d left alone."),
    ONE_NOT_RESTORED("1 item could not be restored."),
    NOT_RESTORED("%d items could not be restored."),
    ONE_RESTORED_ALTERED("1 item was restored, but not quite as it was stored."),
    RESTORED_ALTERED("%d items were restored, but not quite as they were stored."),
    REPORT_LISTS("The report lists each of them with its reason."),
    ONE_EXPORT_LACKS("1 item could not be read from the vault. The file's manifest lists it."),
    EXPORT_LACKS("%d items could not be read from the vault. The file's manifest lists them."),
    ONE_OUTLOOK_EXPORT_LACKS("1 item could not be read from the vault. The report beside the Outlook file lists it."),
    OUTLOOK_EXPORT_LACKS("%d items could not be read from the vault. The report beside the Outlook file lists them."),
    ONE_EXPORT_CANCELED("It was canceled after 1 item. There is no file."),
    EXPORT_CANCELED("It was canceled after %d items. There is no file."),
    DISK_FAILED("The agent's disk could not be read or written: %s. Make room and try again."),
    UNEXPECTED("Something went wrong that should not have. Try again; if it comes back, the agent's log has"
            + " more under the job's id, %s."),
    CLIENT_SECRET_WRONG("The client secret is wrong. Please enter its value; the secret's id is something else."),
    CLIENT_SECRET_EXPIRED("The client secret has expired. Please make a new one in the app registration, and enter"
            + " it."),
    CREDENTIAL_MISSING("Microsoft asks for a client secret or a certificate. Please enter one of them."),
    CLIENT_CERTIFICATE_UNKNOWN("Microsoft does not know the certificate. Please upload it to the app registration,"
            + " and check that it has not expired."),
    CLOCK_WRONG("Microsoft says that the time is not right. Please check this computer's clock."),
    APPLICATION_NOT_IN_TENANT("The application is not in this tenant, or it was deleted. Please check the client id"
            + " and the tenant."),
    APPLICATION_DISABLED("The application is disabled in this tenant. Please enable it, or ask who disabled it."),
    NO_SUCH_TENANT("There is no such tenant. Please check the tenant's id or domain."),
    CONSENT_MISSING("The administrator's consent is missing or was taken back. Please grant it again under API"
            + " permissions."),
    CONDITIONAL_ACCESS("A rule for conditional access keeps the application out. Please allow it from this network."),
    APPLICATION_REFUSED("Microsoft does not let the application sign in. Please check its client id and its secret."),
    APPLICATION_REFUSED_FOR("Microsoft does not let the application sign in. Please look up what AADSTS%s means."),
    ENTRA_NUMBER("(AADSTS%s)"),
    LOGIN_UNTRUSTED("The login at %s can't be trusted. If a proxy opens connections here, please give its"
            + " certificate authority."),
    LOGIN_UNREACHABLE("Microsoft's login at %s can't be reached. Please check the network and the proxy."),
    LOGIN_BUSY("Microsoft's login is busy and asks to come back later."),
    TENANT_TOKEN_REFUSED("Microsoft 365 does not accept the application's sign-in (any more). Please sign in again."),
    TENANT_BREAKS("Microsoft 365 breaks off again and again. The next run tries again."),
    TENANT_BUSY("Microsoft 365 asks to come back later: there were too many requests."),
    TENANT_REFUSES("Microsoft 365 refuses the request (%s)."),
    DRIVE_FULL("The drive is full. Please make room in it and try again."),
    FILE_LOCKED("Somebody has it checked out or locked. Please have it checked in and try again."),
    TENANT_FINDS_NOTHING("Microsoft 365 does not find what was asked for (%s)."),
    NO_EXCHANGE_MAILBOX("This user has no mailbox in Exchange Online: there is no licence, it is not set up yet, or"
            + " it lies on a server of your own. Please give the user a licence, or take the user out of the task."),
    NO_SUCH_USER("There is no such user (any more). What was backed up stays; please take the user out of the task."),
    PERMISSION_MISSING("The permission %s is missing: without it %s."),
    PERMISSION_ADD("Please add it to the app registration as an application permission and grant the"
            + " administrator's consent."),
    WITHOUT_DIRECTORY("people can't be listed"),
    WITHOUT_GROUPS("groups are not listed"),
    WITHOUT_MAIL("mail is not backed up"),
    WITHOUT_MAIL_RESTORE("mail can't be restored"),
    WITHOUT_CONTACTS("contacts are not backed up"),
    WITHOUT_CONTACTS_RESTORE("contacts can't be restored"),
    WITHOUT_CALENDAR("calendars are not backed up"),
    WITHOUT_CALENDAR_RESTORE("events can't be restored"),
    WITHOUT_TASKS("tasks are not backed up"),
    WITHOUT_TASKS_RESTORE("tasks can't be restored"),
    WITHOUT_MAILBOX_SETTINGS("shared mailboxes can't be told from others"),
    APPLICATION_SECRET_LOST("The application's secret is not known any more. Sign in to the tenant again."),
    SIGN_IN_TO_TENANT("Sign in to the tenant again first."),
    KEY_UNREADABLE("The key can't be read. Please give the RSA key in PEM form (PKCS#8, BEGIN PRIVATE KEY), without"
            + " a password."),
    CLIENT_CERTIFICATE_UNREADABLE("The certificate can't be read. Please give the certificate that was uploaded to"
            + " the app registration, in PEM form."),
    CREDENTIAL_UNGIVEN("Please give the application's client secret or its certificate."),
    NOT_READ_TO_END("It was not read to its end: %s"),
    STATE_FORGOTTEN("Microsoft 365 no longer knows where the last backup ended; the whole folder was compared."),
    COUNT_COMPARED("The folder's count did not match; the whole folder was compared."),
    ITEM_UNREADABLE("It can't be read: %s"),
    ITEM_UNGIVEN("Microsoft 365 does not give it: %s"),
    MAIL_TAKEN_APART("It is signed or encrypted, which Microsoft 365 takes from nobody but the sender's program:"
            + " its parts came back as files."),
    TEXT_CUT("Its text is longer than Microsoft 365 takes, and was cut."),
    FLAGS_REFUSED("The mailbox does not keep these flags: %s"),
    PICTURE_LOOSE("The picture %s is a file now, and not shown in the text: the backup does not hold its place there."),
    MESSAGE_FILE_TOO_LARGE("The file %s is larger than 150 MB, which Microsoft 365 does not take. Please export the"
            + " message to have it."),
    EVENT_FILE_TOO_LARGE("The file %s is larger than 150 MB, which Microsoft 365 does not take. Please export the"
            + " event to have it."),
    TASK_FILE_TOO_LARGE("The file %s is larger than 3 MB, which Microsoft 365 takes for a task from no"
            + " application. Please export the task to have it."),
    CLOUD_LINK_MISSING("The link to %s in a cloud drive is missing."),
    PEOPLE_IN_TEXT("Its text names the people who were invited (%d); they are not invited again, so that nobody"
            + " gets a message, and their answers are not kept apart."),
    OWNER_CHANGED("It belongs to the owner of the mailbox now, no longer to who invited to it."),
    CANCELLED_IN_TITLE("It had been cancelled, which can't be set: its title says so, its time is free, and nobody"
            + " is reminded of it."),
    MEETING_IN_TEXT("Its online meeting is a link in its text."),
    ZONE_UNKNOWN("Nobody knows its time zone (%s): it stands in UTC."),
    DAY_WITHOUT_SERIES("The change of %s is missing: the series has no such day."),
    DAY_DIFFERS("The day of %s comes back differently."),
    TASK_FILES_UNSAVED("Files hung on the task, which were not backed up."),
    CREDENTIALS_WRONG("The e-mail address or the password is not right. Check both and try again."),
    SESSION_ENDED("Your session has ended. Sign in again."),
    TASK_NAME_TAKEN("There is a task of this name already. Choose another name."),
    STORAGE_NAME_TAKEN("There is a storage target of this name already. Choose another name."),
    NO_ACTIVE_MAILBOX("This task has no active mailbox. Add or activate one first."),
    SETTINGS_CHANGED("Somebody changed these settings after you opened them. Look at them again,"
            + " then save."),
    MAILBOX_ADDED("Somebody added this mailbox just now. Look at the list again."),
    REBUILD_RUNS("The list of this mailbox is being rebuilt already."),
    NO_DOWNLOAD("This job has no file to download: it made none, or its 72 hours have passed."),
    PASSWORD_EASY("This password is easy to guess. Choose another, for example four words that"
            + " have nothing to do with each other."),
    PASSWORD_NOT_YOURS("This is not the password that you have now."),
    PASSWORD_UNCHANGED("Choose a password that is not the old one."),
    SIGN_INS_MANY("Too many people are signing in just now. Try again in a few seconds."),
    AGENT_STOPS("The agent is stopping. Try again when it runs again.");

    private final String english;
    private final Pattern pattern;

    Told(String english) {
        this.english = english;
        pattern = Pattern.compile(Pattern.quote(english).replace("%s", "\\E(.+)\\Q").replace("%d", "\\E(\\d+)\\Q"),
                Pattern.DOTALL);
    }

    /** Its stable code, e.g. {@code no-answer}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it says in English, with {@code %s} and {@code %d} for values. */
    public String english() {
        return english;
    }

    /** The values of a text that is this sentence; empty when it is another one. */
    Optional<List<String>> values(String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            values.add(matcher.group(group));
        }
        return Optional.of(List.copyOf(values));
    }
}
