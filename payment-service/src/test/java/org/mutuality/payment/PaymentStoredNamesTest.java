package org.mutuality.payment;

import org.junit.jupiter.api.Test;
import org.mutuality.testkit.StoredNamesRules;

class PaymentStoredNamesTest {
    @Test
    void what_is_stored_keeps_its_names() {
        StoredNamesRules.check(new PaymentServiceDefinition());
    }
}
