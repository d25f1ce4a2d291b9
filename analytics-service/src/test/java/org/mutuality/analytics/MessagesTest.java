package org.mutuality.analytics;

import org.junit.jupiter.api.Test;
import org.mutuality.testkit.MessageRules;

class MessagesTest {
    @Test
    void every_message_is_used_and_translated() {
        MessageRules.check("org.mutuality.analytics", "messages", MessageRules.inherited("platform"));
    }
}
