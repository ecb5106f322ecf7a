package dev.strongroom.simulator.microsoft;

import dev.strongroom.simulator.microsoft.directory.Directory;
import dev.strongroom.simulator.microsoft.drive.Drives;
import dev.strongroom.simulator.microsoft.mailbox.Mailboxes;
import dev.strongroom.simulator.microsoft.site.Sites;
import dev.strongroom.simulator.microsoft.state.TenantClock;

/** All that a tenant holds. The directory, each mailbox, each drive and each site are guarded by a lock of their own: themselves. */
record Tenant(TenantClock clock, Directory directory, Mailboxes mailboxes, Drives drives, Sites sites, long seed) {}
