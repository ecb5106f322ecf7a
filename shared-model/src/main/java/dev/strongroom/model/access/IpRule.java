package dev.strongroom.model.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Addresses that an account may be reached from.
 *
 * @param addresses one address, a range ({@code 192.0.2.1-192.0.2.9}), a block (CIDR: {@code 2001:db8::/32}), or several
 *            of them with commas between; IPv4 and IPv6
 * @param description what they are, for people
 */
public record IpRule(
        @NotBlank(message = "Give an address or a range.") @Size(max = 1000,
                message = "Addresses have at most 1000 characters. Add another rule.") String addresses,
        @Size(max = 200, message = "A description has at most 200 characters.") String description) {}
