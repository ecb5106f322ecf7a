package dev.strongroom.vault.lock;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Who holds a lock: a process of a machine.
 *
 * @param name of the machine, as {@code uname -n} has it, which restic compares too
 */
public record Host(String name, String user, long pid) {
    private static final Path KERNEL_NAME = Path.of("/proc/sys/kernel/hostname");

    /** This process. */
    public static Host current() {
        return new Host(machine(), System.getProperty("user.name", ""), ProcessHandle.current().pid());
    }

    private static String machine() {
        try {
            return Files.exists(KERNEL_NAME)
                    ? Files.readString(KERNEL_NAME).strip()
                    : InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown"; // then no lock counts as this machine's
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("The name of this machine can't be read", e);
        }
    }

    /** Whether this is known to be gone: a process of {@code here}'s machine that runs no more. */
    boolean isGone(Host here) {
        return name.equals(here.name) && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
    }
}
