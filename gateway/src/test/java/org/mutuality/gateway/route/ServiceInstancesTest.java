package org.mutuality.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServiceInstancesTest {
    private static final ServiceInstances THREE = ServiceInstances.of("http://a:1, http://b:2,http://c:3");

    @Test
    void requests_about_one_id_begin_with_the_same_instance() {
        UUID family = UUID.randomUUID();
        URI first = THREE.inOrder("/journals/" + family + "/2021-03").getFirst();
        assertThat(THREE.inOrder("/passbooks/" + family).getFirst()).isEqualTo(first);
        assertThat(THREE.inOrder("/passbooks/" + family.toString().toUpperCase(java.util.Locale.ROOT))
                        .getFirst())
                .isEqualTo(first);
    }

    @Test
    void each_instance_is_the_first_for_some_and_all_are_tried() {
        for (String path : List.of("/journals/%s/2021-03", "/forms")) {
            assertThat(Stream.generate(() -> THREE.inOrder(path.formatted(UUID.randomUUID())))
                            .limit(1_000)
                            .peek(order -> assertThat(order).containsExactlyInAnyOrderElementsOf(THREE.origins()))
                            .map(List::getFirst)
                            .collect(Collectors.toSet()))
                    .hasSize(3);
        }
    }

    @Test
    void addresses_without_a_host_are_refused() {
        assertThat(ServiceInstances.of("http://a:1").areSeveral()).isFalse();
        for (String wrong : List.of("", ",", "a:1", "http://a:1,b")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ServiceInstances.of(wrong))
                    .withMessageContaining(wrong);
        }
    }
}
