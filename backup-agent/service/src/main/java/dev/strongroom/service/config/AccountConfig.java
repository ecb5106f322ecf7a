package dev.strongroom.service.config;

/**
 * The account that the first start makes.
 *
 * @param name of the account, 1 to 100 characters
 * @param partner the name of the partner whose customer it is, 1 to 100 characters
 */
public record AccountConfig(String name, String partner) {
    static final AccountConfig DEFAULT = new AccountConfig("My company", "My company");

    public AccountConfig {
        if (name.isBlank() || name.length() > 100 || partner.isBlank() || partner.length() > 100) {
            throw StartRefusedException.config(
                    "\"account.name\" and \"account.partner\" must have 1 to 100 characters.");
        }
    }
}
