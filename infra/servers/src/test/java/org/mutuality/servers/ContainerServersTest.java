package org.mutuality.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ContainerServersTest {
    // An older docker-java, as another library's pom may ask for, lacks this class: then Docker is never found,
    // silently.
    @Test
    void the_docker_client_is_the_one_testcontainers_was_built_with() {
        assertThatCode(() -> Class.forName("com.github.dockerjava.api.command.ImageHistoryCmd"))
                .doesNotThrowAnyException();
    }

    @Test
    void where_docker_has_the_images_a_database_is_made_in_a_container() throws Exception {
        assumeThat(ContainerServers.available())
                .as("a Docker engine with the images")
                .isTrue();
        Database postgres = new ContainerServers().postgres();
        new Databases(postgres).createMissing(Map.of("journal_here", "test"));
        try (var connection =
                postgres.named("journal_here").as("journal_here", "test").connect()) {
            assertThat(connection.getCatalog()).isEqualTo("journal_here");
        }
    }
}
