package dev.strongroom.simulator.microsoft.site;

import dev.strongroom.simulator.microsoft.drive.DriveGenerator;
import dev.strongroom.simulator.microsoft.drive.DriveSize;
import dev.strongroom.simulator.microsoft.drive.Drives;
import dev.strongroom.simulator.microsoft.state.TenantClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the sites of a tenant: one with everything in it, one below it, and others with little. */
public final class SiteGenerator {
    private static final DriveSize FILES = DriveSize.of(24, 0);

    private final Sites sites = new Sites();
    private final Drives drives;
    private final List<Person> people;
    private final TenantClock clock;
    private final long seed;
    private long number;

    /** Somebody of the tenant. */
    public record Person(String name, String address) {}

    /** Makes libraries among these drives. */
    public SiteGenerator(Drives drives, List<Person> people, TenantClock clock, long seed) {
        this.drives = drives;
        this.people = List.copyOf(people);
        this.clock = clock;
        this.seed = seed;
    }

    /** Makes them. */
    public Sites generate() {
        Site root = site("", "Harbour", Optional.empty(), 0);
        Site logistics = site("sites/logistics", "Logistics", Optional.empty(), 1);
        Site terminal = site("sites/logistics/terminal-2", "Terminal 2", Optional.of(logistics), 2);
        site("sites/archive", "Archive", Optional.empty(), 3);
        sites.add(
                new Site(++number, new Site.Names("personal/anna_harbour_example", people.getFirst().name(), "", true),
                        Optional.empty(), clock));
        new ListGenerator(logistics, people, seed).fill(250);
        new ListGenerator(terminal, people, seed + 1).small("Berths");
        new ListGenerator(root, people, seed + 2).small("Announcements");
        library(logistics, "Shared Documents", "Documents", true);
        library(logistics, "Contracts", "Contracts", false);
        library(terminal, "Shared Documents", "Documents", false);
        new PageGenerator(logistics, seed).fill(23);
        new PageGenerator(terminal, seed).fill(1);
        return sites;
    }

    private Site site(String path, String title, Optional<Site> parent, int turn) {
        Site site = new Site(++number, new Site.Names(path, title, "The site of " + title, false), parent, clock);
        new KnownPeople(site).add(turned(turn));
        site.add(new SiteList(site, new SiteList.Names("SitePages", "Site Pages", "", SiteList.PAGES, false),
                Optional.empty()));
        sites.add(site);
        return site;
    }

    /** Each site came to know people in an order of its own, and the last one not all of them. */
    private List<Person> turned(int turn) {
        List<Person> turned = new ArrayList<>(people);
        java.util.Collections.rotate(turned, turn);
        return turn == 3 ? turned.subList(0, turned.size() - 1) : turned;
    }

    private void library(Site site, String address, String title, boolean full) {
        SiteList library = new NewLists(site, drives).library(address, title);
        DriveGenerator files = new DriveGenerator(library.drive().orElseThrow(), seed * 1_000 + ++number + 500);
        files.fill(full ? FILES : DriveSize.of(3, 500), false);
        site.add(library);
    }
}
