package org.mutuality.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mutuality.launcher.supervision.ManagedProcess;

class LauncherOptionsTest {
    private static final Path ROOT = Path.of("/somewhere");

    @TempDir
    Path data;

    @Test
    void without_any_all_is_kept_in_data_and_the_gateway_is_at_8080() {
        LauncherOptions options = parse();
        assertThat(options.data()).isEqualTo(Path.of("/somewhere/data"));
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.demo()).isTrue();
        assertThat(options.demoUsers()).isTrue();
    }

    @Test
    void existing_servers_are_named() {
        LauncherOptions options = parse(
                "--postgres",
                "postgresql://u:p@db:5433",
                "--kafka",
                "k:9092",
                "--oidc",
                "https://id/realms/m/",
                "--no-demo");
        assertThat(options.postgres()).contains("postgresql://u:p@db:5433");
        assertThat(options.kafka()).contains("k:9092");
        assertThat(options.oidc()).contains("https://id/realms/m");
        assertThat(options.demo()).isFalse();
        assertThat(options.demoUsers()).isFalse();
    }

    @Test
    void services_that_run_elsewhere_are_left_out_and_with_them_the_demo() {
        LauncherOptions options = parse("--without", "payment,analytics");
        assertThat(options.services()).containsExactly("gateway", "cohort", "journal", "investment");
        assertThat(options.demo()).isFalse();
        assertThat(options.demoUsers()).isTrue();
        assertThat(MobileMoneyServer.of(options, PortPlan.of(options), ROOT)).isEmpty();
        for (String names : List.of("gateway", "payments", "payment,", "kafka")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> parse("--without", names))
                    .withMessageContaining(names)
                    .withMessageContaining("investment");
        }
    }

    @Test
    void a_wrong_option_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("--prot", "1"))
                .withMessageContaining("--prot");
        assertThatIllegalArgumentException().isThrownBy(() -> parse("--port")).withMessageContaining("--port");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> parse("--data", "--detach"))
                .withMessageContaining("--data");
        for (String port : List.of("0", "65000", "http", "-1")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> parse("--port", port))
                    .withMessageContaining(port);
        }
    }

    @Test
    void ports_are_those_of_the_architecture_and_all_differ() {
        PortPlan plan = PortPlan.of(parse());
        assertThat(plan.of("gateway")).isEqualTo(8080);
        assertThat(plan.of("cohort")).isEqualTo(8081);
        assertThat(plan.of("analytics")).isEqualTo(8085);
        assertThat(plan.of("cohort-2")).isEqualTo(8091);
        assertThat(plan.of("analytics-3")).isEqualTo(8105);
        assertThat(plan.of("keycloak")).isEqualTo(8180);
        assertThat(plan.byName().values()).doesNotHaveDuplicates();
        assertThat(PortPlan.of(parse("--free-ports")).byName().values()).doesNotHaveDuplicates();
    }

    @Test
    void each_service_has_as_many_instances_as_asked_for_and_the_gateway_one() {
        assertThat(parse().instances()).isEqualTo(1);
        PlatformStack stack = PlatformStack.of(parse("--data", data.toString(), "--instances", "2"), ROOT);
        assertThat(stack.processes())
                .extracting(ManagedProcess::name)
                .contains("gateway", "journal", "journal-2", "analytics-2")
                .doesNotContain("gateway-2", "journal-3", "kafka-2")
                .doesNotHaveDuplicates();
        for (String number : List.of("0", "4", "two", "11")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> parse("--instances", number))
                    .withMessageContaining(number);
        }
    }

    private static LauncherOptions parse(String... words) {
        return LauncherOptions.parse(List.of(words), ROOT);
    }
}
