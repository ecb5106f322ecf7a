package dev.strongroom.service.catalogue;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Goes through a drive's tree, what holds something before what it holds. Keeps one batch of each folder on its way. */
final class DriveWalk implements Iterator<CatalogueItem> {
    private final CatalogueDrive drive;
    private final Deque<Iterator<CatalogueItem>> levels = new ArrayDeque<>();

    DriveWalk(CatalogueDrive drive, List<CatalogueItem> tops) {
        this.drive = drive;
        levels.push(tops.iterator());
    }

    @Override
    public boolean hasNext() {
        while (!levels.isEmpty() && !levels.element().hasNext()) {
            levels.pop();
        }
        return !levels.isEmpty();
    }

    @Override
    public CatalogueItem next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        CatalogueItem item = levels.element().next();
        levels.push(drive.children(item.key().id()).iterator());
        return item;
    }
}
