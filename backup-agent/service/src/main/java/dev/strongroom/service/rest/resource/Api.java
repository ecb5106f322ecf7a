package dev.strongroom.service.rest.resource;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;

/** Where the resources lie. */
final class Api {
    /** The version of the API that all of them belong to. */
    static final String V1 = "api/v1/";
    /** Everything that belongs to a customer account. */
    static final String ACCOUNT = V1 + "accounts/{account}/";
    /** The rows of a page when the client names no limit. */
    static final String ROWS = "100";

    private Api() {}

    /** The address of a collection of an account, relative to the server. */
    static URI location(String account, String collection) {
        return UriBuilder.fromPath("/" + ACCOUNT + collection).build(account);
    }

    /** The address of a thing of an account, relative to the server. */
    static URI location(String account, String collection, String id) {
        return UriBuilder.fromPath("/" + ACCOUNT + collection + "/{id}").build(account, id);
    }
}
