package dev.strongroom.service.rest.resource;

/** Where the resources lie. */
final class Api {
    /** The version of the API that all of them belong to. */
    static final String V1 = "api/v1/";
    /** Everything that belongs to a customer account. */
    static final String ACCOUNT = V1 + "accounts/{account}/";

    private Api() {}
}
