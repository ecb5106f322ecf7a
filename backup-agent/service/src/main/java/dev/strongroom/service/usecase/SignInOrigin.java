package dev.strongroom.service.usecase;

/**
 * Where somebody signs in from.
 *
 * @param address an IP address without a port
 * @param client what the program calls itself; its own words, cut to 200 characters
 */
public record SignInOrigin(String address, String client) {
    private static final int LONGEST = 200;

    public SignInOrigin {
        client = client.length() > LONGEST ? client.substring(0, LONGEST) : client;
    }
}
