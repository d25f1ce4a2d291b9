package org.mutuality.cohort;

import org.junit.jupiter.api.Test;
import org.mutuality.testkit.StoredNamesRules;

class CohortStoredNamesTest {
    @Test
    void stored_names_do_not_change() {
        StoredNamesRules.check(new CohortServiceDefinition());
    }
}
