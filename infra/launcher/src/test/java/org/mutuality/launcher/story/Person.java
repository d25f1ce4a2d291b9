package org.mutuality.launcher.story;

import java.util.concurrent.CompletableFuture;

/** Somebody with a sign-in; the token is fetched once, and is good for a quarter of an hour. */
final class Person {
    private final Gate gate;
    private final String user;
    private String token = "";

    Person(Gate gate, String user) {
        this.gate = gate;
        this.user = user;
    }

    synchronized String token() {
        if (token.isEmpty()) {
            token = gate.signIn(user);
        }
        return token;
    }

    /** A house that starts again has another address, which is who signs its tokens. */
    synchronized void signInAgain() {
        token = gate.signIn(user);
    }

    Said get(String path) {
        return gate.send(token(), "GET", path, "").join();
    }

    Said put(String path, String json) {
        return putting(path, json).join();
    }

    CompletableFuture<Said> putting(String path, String json) {
        return gate.send(token(), "PUT", path, json);
    }
}
