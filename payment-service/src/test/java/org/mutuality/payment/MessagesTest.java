package org.mutuality.payment;

import org.junit.jupiter.api.Test;
import org.mutuality.testkit.MessageRules;

class MessagesTest {
    @Test
    void every_message_is_used_and_translated() {
        MessageRules.check("org.mutuality.payment", "messages", MessageRules.inherited("platform"));
    }
}
