package dev.strongroom.console.sample;

import static dev.strongroom.console.sample.SampleTime.november;

import dev.strongroom.model.recovery.MessagePreview;
import dev.strongroom.model.recovery.MessageView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Letters of a shipyard: some that pictures show, and as many more as a folder holds. */
final class SampleMessages {
    static final String CONTRACT = "m-contract";

    private static final List<String> SENDERS = List.of("Tom Brandt <tom.brandt@nordwind.example>",
            "Harbour Office <port@hafen.example>", "Ida Tamm <ida.tamm@nordwind.example>",
            "Survey Team <survey@nordwind.example>", "Customs <desk@customs.example>",
            "Lena Sommer <lena.sommer@hafenbau.example>");
    private static final List<String> SUBJECTS = List.of("Crane booking week ", "Berth confirmation ",
            "Minutes of the hull meeting ", "Soil report, appendix ", "Tariff notice 88-", "Steel delivery ");

    private SampleMessages() {}

    /** The messages of a folder, the newest first. */
    static List<MessageView> of(String folderId, long count) {
        var first = folderId.equals(SampleFolders.APOLLO) ? apollo() : List.<MessageView>of();
        return Stream.concat(first.stream(),
                IntStream.range(first.size(), (int) count).mapToObj(i -> numbered(folderId, i))).toList();
    }

    static MessagePreview preview(MessageView message) {
        var attachments = message.attachments()
                ? List.of(new MessagePreview.Attachment(0, "Apollo-contract-signed.pdf", "application/pdf", 4_100_000),
                        new MessagePreview.Attachment(1, "Annex-A.xlsx",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 612_000))
                : List.<MessagePreview.Attachment>of();
        var headers = List.of(new MessagePreview.Header("From", message.from()),
                new MessagePreview.Header("To", message.to()),
                new MessagePreview.Header("Cc", "Tom Brandt <tom.brandt@nordwind.example>"),
                new MessagePreview.Header("Subject", message.subject()),
                new MessagePreview.Header("Date", "Wed, 18 Nov 2026 11:07:31 +0100"),
                new MessagePreview.Header("Message-ID", "<20261118100731.4c1@hafenbau.example>"),
                new MessagePreview.Header("Content-Type", "multipart/mixed; boundary=\"=_apollo\""));
        return new MessagePreview(message, headers, Optional.empty(), Optional.of("""
                <p>Dear Alex,</p>
                <p>please find the countersigned contract for the <b>Apollo</b> hull attached, with the two annexes \
                that we agreed on last Thursday. The yard starts on 1 December.</p>
                <ul><li>Annex A: quantities and prices</li><li>Annex B: milestones</li></ul>
                <p>Best regards<br>Lena</p>"""), true, false, attachments);
    }

    private static List<MessageView> apollo() {
        return List.of(
                message("m-offer", "Lena Sommer <lena.sommer@hafenbau.example>",
                        "Offer for the Apollo hull, revision 4",
                        november(18, 16, 2), 2_400_000, true, 0),
                message("m-crane", "Tom Brandt <tom.brandt@nordwind.example>", "Re: Crane booking week 48",
                        november(18, 15, 41), 18_000, false, 0),
                message("m-berth", "Harbour Office <port@hafen.example>", "Berth 7: confirmation 2231",
                        november(18, 14, 20), 61_000, true, 0),
                message(CONTRACT, "Lena Sommer <lena.sommer@hafenbau.example>", "Apollo: signed contract",
                        november(18, 10, 7), 4_800_000, true, 19),
                message("m-payroll", "payroll@nordwind.example", "Statement November", november(18, 8, 0), 112_000,
                        true, 0),
                message("m-lunch", "Ida Tamm <ida.tamm@nordwind.example>", "Lunch?", november(17, 10, 55), 4_000, false,
                        20),
                message("m-soil", "Survey Team <survey@nordwind.example>", "Soil report, appendix B",
                        november(17, 9, 31), 11_200_000, true, 0),
                message("m-news", "Newsletter <news@steel.example>", "Steel prices, autumn 🚢", november(16, 7, 0),
                        44_000,
                        false, 19),
                message("m-rev3", "Lena Sommer <lena.sommer@hafenbau.example>", "Apollo hull, revision 3",
                        november(13, 16, 40), 2_400_000, true, 0),
                message("m-tariff", "Customs <desk@customs.example>", "Tariff notice 88-12", november(13, 11, 2),
                        90_000,
                        true, 0));
    }

    private static MessageView numbered(String folderId, int i) {
        var sender = SENDERS.get((i * 7 + i / 5) % SENDERS.size());
        var subject = SUBJECTS.get((i * 5 + i / 7) % SUBJECTS.size()) + (400 - i % 370);
        return new MessageView("m-" + folderId + "-" + i, folderId, sender, "Alex Duval <alex.duval@nordwind.example>",
                subject, november(13, 10, 40).minus(Duration.ofMinutes(97L * i)), Optional.empty(),
                3_000 + (i * 7_919L) % 900_000, i % 4 == 0, Set.of("\\Seen"),
                i % 23 == 0 ? Optional.of(november(19, 1, 15)) : Optional.empty());
    }

    private static MessageView message(String key, String from, String subject, Instant received, long size,
            boolean attachments, int deletedOn) {
        return new MessageView(key, SampleFolders.APOLLO, from, "Alex Duval <alex.duval@nordwind.example>", subject,
                received, Optional.of(received), size, attachments, Set.of("\\Seen"),
                deletedOn == 0 ? Optional.empty() : Optional.of(november(deletedOn, 1, 15)));
    }
}
