package dev.strongroom.model.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * {@code PUT /api/v1/accounts/{account}/ip-rules}.
 *
 * @param enabled whether the account is closed to every address that no rule names
 */
public record IpRules(boolean enabled,
        @NotNull(message = "Give the rules.") @Size(max = 200,
                message = "An account has at most 200 rules.") List<@Valid IpRule> rules) {
    /** What holds where nobody chose anything. */
    public static final IpRules OPEN = new IpRules(false, List.of());
}
