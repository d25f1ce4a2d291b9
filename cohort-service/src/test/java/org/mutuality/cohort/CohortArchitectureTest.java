package org.mutuality.cohort;

import org.junit.jupiter.api.Test;
import org.mutuality.testkit.ArchitectureRules;

class CohortArchitectureTest {
    @Test
    void architecture() {
        ArchitectureRules.check("org.mutuality.cohort");
    }
}
