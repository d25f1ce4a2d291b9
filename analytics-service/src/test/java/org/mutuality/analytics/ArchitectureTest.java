package org.mutuality.analytics;

import org.junit.jupiter.api.Test;
import org.mutuality.testkit.ArchitectureRules;

class ArchitectureTest {

    @Test
    void architecture() {
        ArchitectureRules.check("org.mutuality.analytics");
    }
}
