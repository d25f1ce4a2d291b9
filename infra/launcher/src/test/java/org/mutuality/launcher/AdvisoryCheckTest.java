package org.mutuality.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script infra/security/check. */
class AdvisoryCheckTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", "."))
            .toAbsolutePath()
            .resolve("../..")
            .normalize();

    @TempDir
    Path folder;

    @Test
    void a_version_with_a_published_flaw_is_found_unless_it_is_accepted() throws Exception {
        String advisories = """
                # a comment
                io.netty:*\t4.1.138.Final\tsmuggling\t
                org.apache.kafka:kafka-clients\t3.9.2, 4.1.2\tmisrouting\t
                io.quarkus:quarkus-vertx-http\t3.34.7\tmatrix parameters\tno such policy
                """;
        Result flawed = check(
                advisories,
                "io.netty:netty-codec:4.1.137.Final",
                "org.apache.kafka:kafka-clients:4.1.1",
                "io.quarkus:quarkus-vertx-http:3.34.1");
        assertThat(flawed.status()).as(flawed.output()).isEqualTo(1);
        assertThat(flawed.output())
                .contains(
                        "AFFECTED io.netty:netty-codec:4.1.137.Final: smuggling",
                        "AFFECTED org.apache.kafka:kafka-clients:4.1.1: misrouting",
                        "accepted io.quarkus:quarkus-vertx-http:3.34.1: matrix parameters",
                        "no such policy",
                        "2 affected");

        Result fixed = check(
                advisories,
                "io.netty:netty-codec:4.1.138.Final",
                "org.apache.kafka:kafka-clients:4.1.2",
                "org.apache.kafka:kafka-clients:3.9.3",
                "org.apache.kafka:kafka-clients:4.3.1",
                "org.apache.kafka:kafka-server:4.1.1");
        assertThat(fixed.status()).as(fixed.output()).isZero();
        assertThat(fixed.output()).contains("0 affected").doesNotContain("accepted");
        // Between two fixed lines: neither has its fix.
        assertThat(check(advisories, "org.apache.kafka:kafka-clients:4.0.5").status())
                .isEqualTo(1);
    }

    @Test
    void a_check_of_nothing_fails() throws Exception {
        assertThat(check("# empty\n", "io.netty:netty-codec:4.1.138.Final").status())
                .isEqualTo(2);
        assertThat(check("three\tcolumns\tonly\n", "io.netty:netty-codec:4.1.138.Final")
                        .status())
                .isNotZero();
    }

    private Result check(String advisories, String... components) throws Exception {
        StringBuilder sbom = new StringBuilder(
                "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\"><metadata><component type=\"library\"><group>org.mutuality"
                        + "</group><name>everything</name><version>1</version></component></metadata><components>");
        for (String component : components) {
            String[] parts = component.split(":");
            sbom.append("<component type=\"library\"><group>%s</group><name>%s</name><version>%s</version></component>"
                    .formatted(parts[0], parts[1], parts[2]));
        }
        Path file = Files.writeString(folder.resolve("bom.xml"), sbom.append("</components></bom>"));
        Path known = Files.writeString(folder.resolve("advisories.tsv"), advisories);
        Path output = folder.resolve("output.txt");
        Process check = new ProcessBuilder(List.of(
                        ROOT.resolve("infra/security/check").toString(), file.toString(), known.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(check.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Result(check.exitValue(), Files.readString(output));
    }

    private record Result(int status, String output) {}
}
