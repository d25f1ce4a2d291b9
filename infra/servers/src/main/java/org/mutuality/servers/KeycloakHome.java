package org.mutuality.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import org.mutuality.servers.process.SystemCommands;
import org.mutuality.servers.program.ArchiveExtractor;
import org.mutuality.servers.program.MavenLocalRepository;
import org.mutuality.servers.program.ProgramCache;

/** Keycloak's folder: links to programs that are unpacked and optimised once per machine, its own realm and working files. */
final class KeycloakHome {
    // For people who choose a password themselves. The demo's is shorter, and everybody knows it.
    private static final String PASSWORD_POLICY = "\"length(10) and notUsername(undefined) and passwordHistory(3)\"";
    // With the five seconds of grace in gateway and services, a disabled account ends within a minute. In the demo, a
    // token
    // that was copied to a shell is useful for longer.
    private static final String ACCESS_TOKEN_SECONDS = "50";

    // Sign-in by password alone is refused to whoever has this role, which the roles of staff contain.
    private static final String SECOND_FACTOR_ROLE =
            "{\"name\": \"second-factor\", \"description\": \"Signs in with a second factor\"}";
    private static final String STAFF = "\"composite\": true, \"composites\": {\"realm\": [\"second-factor\"]},";

    private static final String LOOPBACK = "\"http://localhost:*\", \"http://127.0.0.1:*\"";

    private KeycloakHome() {}

    /** Creates the folder; the programs in it are links. */
    static void layOut(Path home, boolean demoUsers) throws IOException {
        Path programs = programs();
        for (String part : List.of("lib", "providers", "themes", "conf")) {
            Path link = Files.createDirectories(home).resolve(part);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, programs.resolve(part));
        }
        Path imports = Files.createDirectories(home.resolve("data").resolve("import"));
        Files.writeString(imports.resolve("mutuality.json"), realm(demoUsers));
    }

    /** The realm to import. */
    static String realm(boolean demoUsers) {
        String realm = ClasspathResources.text("/realm/mutuality.json");
        String users = demoUsers ? "," + elements(ClasspathResources.text("/realm/demo-users.json")) : "";
        String client = demoUsers ? ClasspathResources.text("/realm/demo-client.json") + "," : "";
        return realm.replaceFirst(",\\s*\"@demo-users\"", Matcher.quoteReplacement(users))
                .replace("\"@demo-client\",", client)
                .replace("\"@second-factor\": true,", demoUsers ? "" : secondFactor())
                .replace("\"@second-factor-role\",", demoUsers ? "" : SECOND_FACTOR_ROLE + ",")
                .replace("\"@staff\": true,", demoUsers ? "" : STAFF)
                .replace(
                        "\"@gateway-addresses\"",
                        demoUsers ? LOOPBACK : "\"${%s}\"".formatted(KeycloakServer.GATEWAY_ADDRESSES))
                .replace("\"@password-policy\"", demoUsers ? "\"\"" : PASSWORD_POLICY)
                .replace("\"@access-token-lifespan\"", demoUsers ? "900" : ACCESS_TOKEN_SECONDS);
    }

    // Its fields are among those of the realm.
    private static String secondFactor() {
        String object = ClasspathResources.text("/realm/second-factor.json").strip();
        return object.substring(1, object.length() - 1).strip() + ",";
    }

    private static String elements(String array) {
        return array.substring(array.indexOf('[') + 1, array.lastIndexOf(']'));
    }

    static boolean hasPrograms() {
        return ProgramCache.has(programsName(ClasspathResources.version("keycloak")));
    }

    private static String programsName(String version) {
        return "keycloak-" + version + "-postgres";
    }

    // "build" writes the settings that are fixed at build time into lib/quarkus; it takes a minute, once per machine.
    private static Path programs() {
        String version = ClasspathResources.version("keycloak");
        return ProgramCache.folder(programsName(version), folder -> {
            ArchiveExtractor.unzip(
                    MavenLocalRepository.file("org/keycloak/keycloak-quarkus-dist/%s/keycloak-quarkus-dist-%s.zip"
                            .formatted(version, version)),
                    folder);
            SystemCommands.run(
                    List.of(
                            "env",
                            "JAVA_HOME=" + System.getProperty("java.home"),
                            folder.resolve("bin/kc.sh").toString(),
                            "build",
                            "--db=postgres"),
                    ProgramCache.root().resolve("keycloak-build.log"));
        });
    }
}
