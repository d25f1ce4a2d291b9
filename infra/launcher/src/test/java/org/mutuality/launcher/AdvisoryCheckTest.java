package org.mutuality.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script infra/security/check. */
class AdvisoryCheckTest {
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
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check("three\tcolumns\tonly\n", "io.netty:netty-codec:4.1.138.Final"));
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
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        int status = AdvisoryCheck.check(
                file, known, List.of("org.example:server:1.0"), new PrintStream(output, true, UTF_8));
        return new Result(status, output.toString(UTF_8));
    }

    private record Result(int status, String output) {}
}
