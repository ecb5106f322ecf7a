package dev.strongroom.connectors.microsoft.graph;

import com.microsoft.graph.models.AttachmentItem;
import com.microsoft.graph.models.AttachmentType;
import com.microsoft.graph.models.MailFolder;
import com.microsoft.graph.models.Message;
import com.microsoft.graph.models.MessageCollectionResponse;
import com.microsoft.graph.models.SingleValueLegacyExtendedProperty;
import com.microsoft.graph.users.item.UserItemRequestBuilder;
import com.microsoft.graph.users.item.messages.item.attachments.createuploadsession.CreateUploadSessionPostRequestBody;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Requests that write the mail of one mailbox, and that look at what was written. Thread-safe. */
public final class MailWrites {
    private static final int PAGE = 500;

    private final GraphClient client;
    private final String user;
    private final String mark;

    /**
     * Requests for one mailbox.
     *
     * @param user id or sign-in name
     * @param mark id of the property by which written messages are known again
     */
    public MailWrites(GraphClient client, String user, String mark) {
        this.client = client;
        this.user = user;
        this.mark = mark;
    }

    /**
     * Makes a folder.
     *
     * @param parent empty for one at the top
     * @return its id
     */
    public String createFolder(Optional<String> parent, String name) throws GraphFailure {
        MailFolder folder = new MailFolder();
        folder.setDisplayName(name);
        MailFolder made = client.send(() -> Objects.requireNonNull(parent.isPresent()
                ? user().mailFolders().byMailFolderId(parent.get()).childFolders().post(folder)
                : user().mailFolders().post(folder)));
        return Objects.requireNonNull(made.getId());
    }

    /** A page of a folder's messages with their marks. */
    public Page<MarkedMessage> messages(String folder, Optional<String> link) throws GraphFailure {
        var messages = user().mailFolders().byMailFolderId(folder).messages();
        String url = link.isPresent() ? client.link(link.get()) : "";
        return page(client.send(() -> Objects.requireNonNull(url.isEmpty() ? messages.get(request -> {
            var wanted = Objects.requireNonNull(request.queryParameters);
            wanted.select = MailRequests.SELECTED;
            wanted.expand = expanded();
            wanted.top = PAGE;
        }) : messages.withUrl(url).get())));
    }

    /** The messages of a folder that came at this second, with their marks; so many that they fit a page. */
    public List<MarkedMessage> receivedAt(String folder, Instant second) throws GraphFailure {
        var messages = user().mailFolders().byMailFolderId(folder).messages();
        return page(client.send(() -> Objects.requireNonNull(messages.get(request -> {
            var wanted = Objects.requireNonNull(request.queryParameters);
            wanted.filter = "receivedDateTime ge " + second + " and receivedDateTime lt " + second.plusSeconds(1);
            wanted.select = MailRequests.SELECTED;
            wanted.expand = expanded();
            wanted.top = PAGE;
        })))).entries();
    }

    /** One message with its mark. */
    public MarkedMessage message(String id) throws GraphFailure {
        return marked(client.send(() -> Objects.requireNonNull(user().messages().byMessageId(id).get(request -> {
            var wanted = Objects.requireNonNull(request.queryParameters);
            wanted.select = MailRequests.SELECTED;
            wanted.expand = expanded();
        }))));
    }

    /**
     * Writes a message.
     *
     * @return its id
     */
    public String create(String folder, NewMessage message) throws GraphFailure {
        Message json = MessageJson.of(message);
        Message made = client.send(
                () -> Objects.requireNonNull(user().mailFolders().byMailFolderId(folder).messages().post(json)));
        return Objects.requireNonNull(made.getId());
    }

    /** Hangs a file of less than 3 MB on a message. */
    public void attach(String message, NewAttachment.Small file) throws GraphFailure {
        client.send(() -> Objects.requireNonNull(
                user().messages().byMessageId(message).attachments().post(MessageJson.file(file))));
    }

    /**
     * Begins to hang a file of 3 MB or more on a message.
     *
     * @param size in bytes
     */
    public FileUpload upload(String message, NewAttachment file, long size) throws GraphFailure {
        AttachmentItem item = new AttachmentItem();
        item.setAttachmentType(AttachmentType.File);
        item.setName(file.name());
        item.setContentType(file.type());
        item.setIsInline(file.inline());
        file.contentId().ifPresent(item::setContentId);
        item.setSize(size);
        CreateUploadSessionPostRequestBody body = new CreateUploadSessionPostRequestBody();
        body.setAttachmentItem(item);
        var session = client.send(() -> Objects.requireNonNull(
                user().messages().byMessageId(message).attachments().createUploadSession().post(body)));
        return new FileUpload(client, client.uploadUrl(Objects.requireNonNull(session.getUploadUrl())), size);
    }

    /** Gives a message another mark. */
    public void mark(String message, String value) throws GraphFailure {
        Message change = new Message();
        change.setSingleValueExtendedProperties(MessageJson.properties(Map.of(mark, value)));
        client.send(() -> Objects.requireNonNull(user().messages().byMessageId(message).patch(change)));
    }

    /** Removes a message so that it lies in no folder any more. */
    public void remove(String message) throws GraphFailure {
        client.send(() -> {
            user().messages().byMessageId(message).permanentDelete().post();
            return message;
        });
    }

    private String[] expanded() {
        return new String[]{"singleValueExtendedProperties($filter=id eq '" + mark + "')"};
    }

    private UserItemRequestBuilder user() {
        return client.sdk().users().byUserId(user);
    }

    private static Page<MarkedMessage> page(MessageCollectionResponse answer) {
        List<Message> messages = Optional.ofNullable(answer.getValue()).orElse(List.of());
        return new Page<>(messages.stream().map(MailWrites::marked).toList(),
                Optional.ofNullable(answer.getOdataNextLink()), Optional.empty());
    }

    private static MarkedMessage marked(Message message) {
        Optional<String> mark = Optional.ofNullable(message.getSingleValueExtendedProperties())
                .flatMap(properties -> properties.stream().findFirst())
                .map(SingleValueLegacyExtendedProperty::getValue);
        MessageEntry entry = MailRequests.message(message);
        return new MarkedMessage(entry.id(), entry.properties().orElseThrow(), mark);
    }
}
