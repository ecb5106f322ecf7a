package dev.strongroom.connectors;

/** An item that the newest restore point holds, with its state as stored. */
public record KnownItem(ItemId id, ItemPrint print, ItemState state) {}
