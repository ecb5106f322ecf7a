package dev.strongroom.connectors.microsoft.graph;

import com.microsoft.graph.models.DateTimeTimeZone;
import com.microsoft.graph.models.FollowupFlag;
import com.microsoft.graph.models.FollowupFlagStatus;
import com.microsoft.graph.models.Importance;
import com.microsoft.graph.models.InferenceClassificationType;
import com.microsoft.graph.models.MailFolder;
import com.microsoft.graph.models.MailSearchFolder;
import com.microsoft.graph.models.Message;
import com.microsoft.graph.users.item.UserItemRequestBuilder;
import com.microsoft.graph.users.item.mailfolders.delta.DeltaGetResponse;
import com.microsoft.graph.users.item.mailfolders.delta.DeltaRequestBuilder;
import com.microsoft.kiota.RequestInformation;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Requests for the mail of one mailbox. Thread-safe. */
public final class MailRequests {
    static final String[] SELECTED = {"changeKey", "internetMessageId", "receivedDateTime", "createdDateTime",
        "parentFolderId",
        "isDraft", "isRead", "flag", "categories", "importance", "inferenceClassification"};

    private final GraphClient client;
    private final String user;

    /**
     * Requests for one mailbox.
     *
     * @param user id or sign-in name
     */
    public MailRequests(GraphClient client, String user) {
        this.client = client;
        this.user = user;
    }

    /** A page of all folders, hidden ones too, in no order. */
    public Page<FolderEntry> folders(Optional<String> link) throws GraphFailure {
        DeltaRequestBuilder delta = user().mailFolders().delta();
        if (link.isPresent()) {
            delta = delta.withUrl(client.link(link.get()));
        }
        RequestInformation request = delta.toGetRequestInformation();
        if (link.isEmpty()) {
            // The SDK knows this option for the list of one level only.
            request.urlTemplate = "{+baseurl}/users/{user%2Did}/mailFolders/delta?includeHiddenFolders=true";
        }
        var answer = client.send(() -> Objects.requireNonNull(client.sdk()
                .getRequestAdapter()
                .send(request,
                        ErrorMapping.errors(),
                        DeltaGetResponse::createFromDiscriminatorValue)));
        return new Page<>(list(answer.getValue()).stream()
                .filter(folder -> !folder.getAdditionalData().containsKey("@removed"))
                .map(MailRequests::folder)
                .toList(), Optional.ofNullable(answer.getOdataNextLink()),
                Optional.ofNullable(answer.getOdataDeltaLink()));
    }

    /** A folder by its id or its well-known name. */
    public FolderEntry folder(String id) throws GraphFailure {
        return folder(client.send(() -> Objects.requireNonNull(user().mailFolders().byMailFolderId(id).get())));
    }

    /**
     * A page of a folder's messages, or of what changed there.
     *
     * @param link of an earlier page; without one the enumeration begins
     */
    public Page<MessageEntry> messages(String folder, Optional<String> link) throws GraphFailure {
        var delta = user().mailFolders().byMailFolderId(folder).messages().delta();
        String url = link.isPresent() ? client.link(link.get()) : "";
        var answer = client.send(() -> Objects.requireNonNull(url.isEmpty()
                ? delta.get(request -> Objects.requireNonNull(request.queryParameters).select = SELECTED)
                : delta.withUrl(url).get()));
        return new Page<>(list(answer.getValue()).stream().map(MailRequests::message).toList(),
                Optional.ofNullable(answer.getOdataNextLink()), Optional.ofNullable(answer.getOdataDeltaLink()));
    }

    /** One message's properties. */
    public MessageEntry message(String id) throws GraphFailure {
        return message(client.send(() -> Objects.requireNonNull(user().messages()
                .byMessageId(id)
                .get(
                        request -> Objects.requireNonNull(request.queryParameters).select = SELECTED))));
    }

    /** A message as MIME. Close it. */
    public MimeBody mime(String id) throws GraphFailure {
        return new MimeBody(client.open(user().messages().byMessageId(id).content().toGetRequestInformation()));
    }

    private UserItemRequestBuilder user() {
        return client.sdk().users().byUserId(user);
    }

    private static FolderEntry folder(MailFolder folder) {
        return new FolderEntry(Objects.requireNonNull(folder.getId()), Optional.ofNullable(folder.getParentFolderId()),
                Optional.ofNullable(folder.getDisplayName()).orElse(""),
                OptionalLong.of(Optional.ofNullable(folder.getTotalItemCount()).orElse(0)),
                Boolean.TRUE.equals(folder.getIsHidden()), folder instanceof MailSearchFolder);
    }

    static MessageEntry message(Message message) {
        String id = Objects.requireNonNull(message.getId());
        if (message.getAdditionalData().containsKey("@removed")) {
            return new MessageEntry(id, Optional.empty());
        }
        return new MessageEntry(id, Optional.of(new MessageEntry.Properties(
                Optional.ofNullable(message.getParentFolderId()).orElse(""),
                Optional.ofNullable(message.getInternetMessageId()).orElse(""),
                Optional.ofNullable(message.getReceivedDateTime())
                        .or(() -> Optional.ofNullable(message.getCreatedDateTime()))
                        .map(OffsetDateTime::toInstant)
                        .orElse(Instant.EPOCH),
                Boolean.TRUE.equals(message.getIsRead()), Boolean.TRUE.equals(message.getIsDraft()),
                Optional.ofNullable(message.getFlag()).map(MailRequests::followup).orElse(Followup.NONE),
                list(message.getCategories()),
                Optional.ofNullable(message.getImportance()).map(Importance::getValue).orElse(""),
                Optional.ofNullable(message.getInferenceClassification())
                        .map(InferenceClassificationType::getValue)
                        .orElse(""),
                Optional.ofNullable(message.getChangeKey()).orElse(""))));
    }

    private static Followup followup(FollowupFlag flag) {
        return new Followup(
                Optional.ofNullable(flag.getFlagStatus()).map(FollowupFlagStatus::getValue).orElse(""),
                moment(flag.getStartDateTime()), moment(flag.getDueDateTime()), moment(flag.getCompletedDateTime()));
    }

    private static Optional<Followup.Moment> moment(@Nullable DateTimeTimeZone moment) {
        return Optional.ofNullable(moment)
                .flatMap(given -> Optional.ofNullable(given.getDateTime())
                        .map(time -> new Followup.Moment(time,
                                Optional.ofNullable(given.getTimeZone()).orElse("UTC"))));
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
