package org.mutuality.payment;

import org.junit.jupiter.api.Test;
import org.mutuality.testkit.ArchitectureRules;

class PaymentArchitectureTest {
    @Test
    void architecture() {
        ArchitectureRules.check("org.mutuality.payment");
    }
}
