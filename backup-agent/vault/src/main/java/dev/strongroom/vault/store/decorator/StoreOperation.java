package dev.strongroom.vault.store.decorator;

/** What a store is asked for, as far as requests are counted apart. */
public enum StoreOperation {
    WRITE, READ, SIZE, LIST, DELETE, WRITTEN_AT, RETAIN, RETAINED_UNTIL, VERSIONS, DESTROY
}
