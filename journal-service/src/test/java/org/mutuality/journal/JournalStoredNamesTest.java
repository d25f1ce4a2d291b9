package org.mutuality.journal;

import org.junit.jupiter.api.Test;
import org.mutuality.testkit.StoredNamesRules;

class JournalStoredNamesTest {
    @Test
    void what_is_stored_keeps_its_names() {
        StoredNamesRules.check(new JournalServiceDefinition());
    }
}
