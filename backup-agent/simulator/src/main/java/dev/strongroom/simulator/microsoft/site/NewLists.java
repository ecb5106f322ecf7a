package dev.strongroom.simulator.microsoft.site;

import dev.strongroom.simulator.microsoft.drive.Drive;
import dev.strongroom.simulator.microsoft.drive.Drives;
import dev.strongroom.simulator.microsoft.http.Urls;
import java.util.Optional;

/** Makes lists and libraries, which are in no site yet. */
record NewLists(Site site, Drives drives) {
    SiteList list(String name, String title, String description, String template) {
        return new SiteList(site, new SiteList.Names("Lists/" + free("Lists/", address(name)), title, description,
                template, false), Optional.empty());
    }

    SiteList library(String name, String title) {
        String path = free("", address(name));
        Drive drive = drives.addLibrary(site.id(), title, site.path() + "/" + path,
                site.web() + "/" + Urls.encode(path), site.clock());
        return new SiteList(site, new SiteList.Names(path, title, "", SiteList.LIBRARY, false), Optional.of(drive));
    }

    private String free(String folder, String name) {
        String free = name;
        for (int number = 1; taken(folder + free); number++) {
            free = name + number;
        }
        return free;
    }

    private boolean taken(String path) {
        return site.lists().stream().anyMatch(list -> list.path().equalsIgnoreCase(path));
    }

    /** Addresses leave out what URLs can't have. */
    private static String address(String name) {
        String address = name.replaceAll("[\"*:<>?/\\\\|%#.]", "").strip();
        return address.isEmpty() ? "List" : address;
    }
}
