package dev.strongroom.connectors.microsoft.graph;

import com.microsoft.graph.models.BodyType;
import com.microsoft.graph.models.DateTimeTimeZone;
import com.microsoft.graph.models.EmailAddress;
import com.microsoft.graph.models.FileAttachment;
import com.microsoft.graph.models.FollowupFlag;
import com.microsoft.graph.models.FollowupFlagStatus;
import com.microsoft.graph.models.Importance;
import com.microsoft.graph.models.InferenceClassificationType;
import com.microsoft.graph.models.ItemBody;
import com.microsoft.graph.models.Message;
import com.microsoft.graph.models.Recipient;
import com.microsoft.graph.models.SingleValueLegacyExtendedProperty;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.formats.mime.MailAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** New messages as the SDK wants them. */
final class MessageJson {
    private MessageJson() {}

    static Message of(NewMessage given) {
        Message message = new Message();
        NewMessage.Letter letter = given.letter();
        message.setSubject(letter.subject());
        ItemBody body = new ItemBody();
        body.setContentType(letter.html() ? BodyType.Html : BodyType.Text);
        body.setContent(letter.body());
        message.setBody(body);
        letter.from().stream().findFirst().map(MessageJson::recipient).ifPresent(message::setFrom);
        letter.sender().stream().findFirst().map(MessageJson::recipient).ifPresent(message::setSender);
        message.setToRecipients(recipients(letter.to()));
        message.setCcRecipients(recipients(letter.cc()));
        message.setBccRecipients(recipients(letter.bcc()));
        message.setReplyTo(recipients(letter.replyTo()));
        if (!letter.messageId().isEmpty()) {
            message.setInternetMessageId(letter.messageId());
        }
        state(given.state(), message);
        message.setSingleValueExtendedProperties(properties(given.properties()));
        if (!given.attachments().isEmpty()) {
            message.setAttachments(new ArrayList<>(given.attachments().stream().map(MessageJson::file).toList()));
        }
        return message;
    }

    private static void state(NewMessage.State state, Message message) {
        message.setIsRead(state.read());
        message.setCategories(state.categories());
        message.setImportance(Importance.forValue(state.importance()));
        message.setInferenceClassification(InferenceClassificationType.forValue(state.inference()));
        if (!state.followup().status().isEmpty()) {
            message.setFlag(flag(state.followup()));
        }
    }

    private static FollowupFlag flag(Followup followup) {
        FollowupFlag flag = new FollowupFlag();
        flag.setFlagStatus(FollowupFlagStatus.forValue(followup.status()));
        followup.start().map(MessageJson::moment).ifPresent(flag::setStartDateTime);
        followup.due().map(MessageJson::moment).ifPresent(flag::setDueDateTime);
        followup.completed().map(MessageJson::moment).ifPresent(flag::setCompletedDateTime);
        return flag;
    }

    private static DateTimeTimeZone moment(Followup.Moment given) {
        DateTimeTimeZone moment = new DateTimeTimeZone();
        moment.setDateTime(given.dateTime());
        moment.setTimeZone(given.zone());
        return moment;
    }

    static List<SingleValueLegacyExtendedProperty> properties(Map<String, String> given) {
        List<SingleValueLegacyExtendedProperty> properties = new ArrayList<>();
        given.forEach((id, value) -> {
            SingleValueLegacyExtendedProperty property = new SingleValueLegacyExtendedProperty();
            property.setId(id);
            property.setValue(value);
            properties.add(property);
        });
        return properties;
    }

    static FileAttachment file(NewAttachment.Small small) {
        FileAttachment attachment = new FileAttachment();
        attachment.setOdataType("#microsoft.graph.fileAttachment");
        attachment.setName(small.file().name());
        attachment.setContentType(small.file().type());
        attachment.setIsInline(small.file().inline());
        small.file().contentId().ifPresent(attachment::setContentId);
        ItemContent.InMemory content = small.content();
        attachment.setContentBytes(
                Arrays.copyOfRange(content.bytes(), content.offset(), content.offset() + content.length()));
        return attachment;
    }

    private static List<Recipient> recipients(List<MailAddress> addresses) {
        return addresses.stream().map(MessageJson::recipient).toList();
    }

    private static Recipient recipient(MailAddress given) {
        EmailAddress address = new EmailAddress();
        address.setName(given.name().isEmpty() ? given.address() : given.name());
        if (!given.address().isEmpty()) {
            address.setAddress(given.address());
        }
        Recipient recipient = new Recipient();
        recipient.setEmailAddress(address);
        return recipient;
    }
}
