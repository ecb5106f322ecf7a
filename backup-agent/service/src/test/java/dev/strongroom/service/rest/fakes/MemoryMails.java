package dev.strongroom.service.rest.fakes;

import dev.strongroom.service.mail.Letter;
import dev.strongroom.service.mail.Mails;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** E-mails that went nowhere. */
public final class MemoryMails implements Mails {
    private final List<Sent> sent = new CopyOnWriteArrayList<>();

    /** An e-mail. */
    public record Sent(String to, Letter letter) {}

    @Override
    public void send(String to, Letter letter) {
        sent.add(new Sent(to, letter));
    }

    /** All of them, oldest first. */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** The code of the last e-mail, which has a link. */
    public String lastCode() {
        return sent.getLast().letter().link().orElseThrow().code();
    }
}
