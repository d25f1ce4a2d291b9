package org.mutuality.cohort;

import org.junit.jupiter.api.Test;
import org.mutuality.testkit.StoredNamesRules;

class CohortStoredNamesTest {
    @Test
    void what_is_stored_keeps_its_names() {
        StoredNamesRules.check(new CohortServiceDefinition());
    }
}
