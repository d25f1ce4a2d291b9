package org.mutuality.analytics;

import org.junit.jupiter.api.Test;
import org.mutuality.testkit.StoredNamesRules;

class AnalyticsStoredNamesTest {
    @Test
    void stored_names_do_not_change() {
        StoredNamesRules.check(new AnalyticsServiceDefinition());
    }
}
