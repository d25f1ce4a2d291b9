package org.mutuality.gateway.authentication;

/**
 * Who is signed in.
 *
 * @param subject id of the account
 * @param token access token, for the service behind
 * @param session whether a browser's cookie brought it, which other sites' pages can send too
 */
public record AuthenticatedUser(String subject, String token, boolean session) {}
