package dev.strongroom.model.account;

/**
 * A customer account.
 *
 * @param partnerId the partner whose customer this is
 */
public record AccountView(String id, String name, String partnerId) {}
