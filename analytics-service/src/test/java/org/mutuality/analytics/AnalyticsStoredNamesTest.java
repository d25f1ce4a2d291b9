package org.mutuality.analytics;

import org.junit.jupiter.api.Test;
import org.mutuality.testkit.StoredNamesRules;

class AnalyticsStoredNamesTest {
    @Test
    void what_is_stored_keeps_its_names() {
        StoredNamesRules.check(new AnalyticsServiceDefinition());
    }
}
