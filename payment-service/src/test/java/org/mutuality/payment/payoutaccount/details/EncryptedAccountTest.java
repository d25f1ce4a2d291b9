package org.mutuality.payment.payoutaccount.details;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import org.junit.jupiter.api.Test;
import org.mutuality.payment.payoutaccount.EncryptedAccountFixture;

class EncryptedAccountTest {
    @Test
    void one_that_was_stored_before_there_were_holders_says_nothing_of_one() throws Exception {
        ObjectMapper json = JsonMapper.builder().addModule(new Jdk8Module()).build();
        ObjectNode stored = json.valueToTree(EncryptedAccountFixture.encryptedAccount("wallet", "family"));
        stored.remove("named");
        assertThat(json.treeToValue(stored, EncryptedAccount.class))
                .isEqualTo(EncryptedAccountFixture.encryptedAccount("wallet", "family"));
    }
}
