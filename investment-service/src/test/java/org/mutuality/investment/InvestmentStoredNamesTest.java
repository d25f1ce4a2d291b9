package org.mutuality.investment;

import org.junit.jupiter.api.Test;
import org.mutuality.testkit.StoredNamesRules;

class InvestmentStoredNamesTest {
    @Test
    void stored_names_do_not_change() {
        StoredNamesRules.check(new InvestmentServiceDefinition());
    }
}
