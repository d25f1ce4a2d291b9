package org.mutuality.testkit;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlatformMessagesTest {
    @Test
    void every_message_is_translated_and_no_refusal_is_written_in_the_code() {
        MessageRules.checkShared(Path.of("../platform/src/main"), "org.mutuality.platform", "platform");
    }
}
