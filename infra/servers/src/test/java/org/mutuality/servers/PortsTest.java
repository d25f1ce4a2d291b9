package org.mutuality.servers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void of_many_ports_no_two_are_alike_and_nobody_listens_on_any() {
        assertThat(Ports.free(200)).hasSize(200).doesNotHaveDuplicates().noneMatch(Ports::isInUse);
    }
}
