package org.mutuality.investment;

import org.junit.jupiter.api.Test;
import org.mutuality.testkit.StoredNamesRules;

class InvestmentStoredNamesTest {
    @Test
    void what_is_stored_keeps_its_names() {
        StoredNamesRules.check(new InvestmentServiceDefinition());
    }
}
