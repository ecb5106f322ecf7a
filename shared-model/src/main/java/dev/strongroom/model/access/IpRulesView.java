package dev.strongroom.model.access;

/**
 * The rules, and where the caller comes from.
 *
 * @param callerAddress as the agent sees it: the rules can't be enabled without it
 */
public record IpRulesView(IpRules rules, String callerAddress) {}
