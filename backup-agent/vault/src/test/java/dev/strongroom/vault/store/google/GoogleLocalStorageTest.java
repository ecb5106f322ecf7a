package dev.strongroom.vault.store.google;

import com.google.cloud.storage.contrib.nio.testing.LocalStorageHelper;
import dev.strongroom.vault.store.ConditionalStoreContract;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.ObjectStoreContract;
import dev.strongroom.vault.store.TimedStoreContract;
import dev.strongroom.vault.store.connection.StoreConnection;
import dev.strongroom.vault.store.location.GoogleLocation;
import java.util.UUID;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A store in Google's own storage in memory")
class GoogleLocalStorageTest extends ObjectStoreContract implements TimedStoreContract, ConditionalStoreContract {
    private final GoogleStore store = new GoogleStore(new GoogleLocation("bucket", UUID.randomUUID().toString()),
            LocalStorageHelper.customOptions(false).getService(), StoreConnection.DIRECT);

    @Override
    public ObjectStore store() {
        return store;
    }

    @Test
    @Disabled("LocalStorageHelper fills up a range with zeros")
    @Override
    protected void readsNothingPastTheEnd() {}

    @Test
    @Disabled("LocalStorageHelper knows no preconditions; the double over HTTP does")
    @Override
    protected void refusesToWriteAgain() {}

    @Test
    @Disabled("LocalStorageHelper knows no preconditions; the double over HTTP does")
    @Override
    public void hasOneWinner() {}

    @Test
    @Disabled("LocalStorageHelper keeps no times; the double over HTTP does")
    @Override
    public void knowsTimes() {}
}
