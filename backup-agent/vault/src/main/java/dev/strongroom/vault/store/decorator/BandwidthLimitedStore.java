package dev.strongroom.vault.store.decorator;

import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;

/** Keeps what is written and read within limits. */
public final class BandwidthLimitedStore extends ForwardingStore {
    private final BandwidthLimit upload;
    private final BandwidthLimit download;

    /** Closes the store when closed. */
    public BandwidthLimitedStore(ObjectStore store, BandwidthLimit upload, BandwidthLimit download) {
        super(store);
        this.upload = upload;
        this.download = download;
    }

    @Override
    protected <T> T send(StoreOperation operation, ObjectKind kind, Request<T> request) throws IOException {
        return request.send(); // nothing but objects has a size worth limiting
    }

    @Override
    public void write(ObjectKey key, byte[] bytes, int offset, int length) throws IOException {
        upload.pass(length);
        super.write(key, bytes, offset, length);
    }

    @Override
    public InputStream read(ObjectKey key, long offset, long length) throws IOException {
        return new MeteredInput(super.read(key, offset, length), download::pass);
    }
}
