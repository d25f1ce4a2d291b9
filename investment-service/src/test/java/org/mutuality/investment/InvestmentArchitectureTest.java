package org.mutuality.investment;

import org.junit.jupiter.api.Test;
import org.mutuality.testkit.ArchitectureRules;

class InvestmentArchitectureTest {
    @Test
    void architecture() {
        ArchitectureRules.check("org.mutuality.investment");
    }
}
