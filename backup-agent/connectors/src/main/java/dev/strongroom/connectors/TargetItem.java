package dev.strongroom.connectors;

/** An item that a restore's target holds already. */
public record TargetItem(ItemId id, ItemPrint print, ItemState state) {}
