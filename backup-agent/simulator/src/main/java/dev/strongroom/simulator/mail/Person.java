package dev.strongroom.simulator.mail;

import java.util.List;

/** Somebody who writes and receives mail. */
public record Person(String name, String address) {
    static final Person ANNA = new Person("Anna Lindqvist", "anna@harbour.example");
    static final Person BEN = new Person("Ben Okafor", "ben@harbour.example");

    /** Those whom the two write with. */
    static final List<Person> CORRESPONDENTS = List.of(
            new Person("Jürgen Weiß", "j.weiss@mueller-soehne.example"),
            new Person("Zoë van Dijk", "zoe@packline.example"),
            new Person("Σοφία Παπαδάκη", "sofia@piraeus-logistics.example"),
            new Person("Мария Иванова", "m.ivanova@sklad.example"),
            new Person("山田 花子", "hanako.yamada@soko.example"),
            new Person("Hélène Dupré", "helene.dupre@lyon-fret.example"),
            new Person("Åsa Öberg", "asa.oberg@harbour.example"),
            new Person("Sam Taylor", "sam.taylor@harbour.example"),
            new Person("Priya Raman", "priya@apollo-systems.example"),
            new Person("O'Neill, Kate", "kate.oneill@apollo-systems.example"),
            new Person("Tomás García", "tgarcia@gruas.example"),
            new Person("Li Wei", "li.wei@harbour.example"));

    /** What they are called in a letter. */
    String firstName() {
        int comma = name.indexOf(", ");
        return comma >= 0 ? name.substring(comma + 2) : name.replaceFirst(" .*", "");
    }
}
