package org.mutuality.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * Starts PostgreSQL and Keycloak for a whole run of test suites, writes their addresses into the file named by the only argument,
 * and ends them when its input closes or the process is stopped.
 */
public final class TestServersMain {
    private TestServersMain() {}

    public static void main(String[] args) throws Exception {
        Path file = Path.of(args[0]).toAbsolutePath();
        ServerSource source = TestServers.own();
        var postgres = CompletableFuture.supplyAsync(source::postgres, TestServersMain::inThread);
        var keycloak = CompletableFuture.supplyAsync(source::keycloak, TestServersMain::inThread);
        ServerAddresses addresses = new ServerAddresses(postgres.join(), keycloak.join());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(file)));
        addresses.write(file);
        System.out.printf("%s servers ready: %s%n", source.kind(), file);
        while (System.in.read() >= 0) {
            // The parent process still has the input open.
        }
        System.exit(0);
    }

    private static void inThread(Runnable work) {
        Thread.ofVirtual().start(work);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (java.io.IOException e) {
            System.err.println("Can't delete " + file);
        }
    }
}
