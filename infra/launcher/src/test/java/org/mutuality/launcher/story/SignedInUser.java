package org.mutuality.launcher.story;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Somebody with a sign-in; a token is good for a quarter of an hour, and used for ten minutes of it. */
final class SignedInUser {
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final StoryGatewayClient gate;
    private final String user;
    private String token = "";
    private long signedIn;

    SignedInUser(StoryGatewayClient gate, String user) {
        this.gate = gate;
        this.user = user;
    }

    synchronized String token() {
        if (token.isEmpty() || System.nanoTime() - signedIn > FRESH.toNanos()) {
            signInAgain();
        }
        return token;
    }

    /** A house that starts again has another address, which is who signs its tokens. */
    synchronized void signInAgain() {
        token = gate.signIn(user);
        signedIn = System.nanoTime();
    }

    GatewayResponse get(String path) {
        return gate.send(token(), "GET", path, "").join();
    }

    GatewayResponse put(String path, String json) {
        return putting(path, json).join();
    }

    GatewayResponse delete(String path) {
        return gate.send(token(), "DELETE", path, "").join();
    }

    CompletableFuture<GatewayResponse> putting(String path, String json) {
        return gate.send(token(), "PUT", path, json);
    }
}
