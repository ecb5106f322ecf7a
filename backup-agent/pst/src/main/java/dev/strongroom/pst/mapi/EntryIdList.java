package dev.strongroom.pst.mapi;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Several people as the bytes of one property ([MS-OXCDATA], section 2.3.3: FlatEntryList). */
final class EntryIdList {
    private EntryIdList() {}

    static byte[] of(List<Person> people) {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        for (Person person : people) {
            byte[] entryId = person.entryId();
            entries.writeBytes(number(entryId.length));
            entries.writeBytes(entryId);
            while (entries.size() % Integer.BYTES != 0) {
                entries.write(0);
            }
        }
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        list.writeBytes(number(people.size()));
        list.writeBytes(number(entries.size()));
        list.writeBytes(entries.toByteArray());
        return list.toByteArray();
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
    }
}
