package org.mutuality.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.ledger.TransferFixture.COHORT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerAccountTest {
    @ParameterizedTest
    @EnumSource
    void every_account_is_found_by_its_name(LedgerAccountType kind) {
        LedgerAccount account = new LedgerAccount(kind, COHORT);
        assertThat(LedgerAccount.find(account.toString())).contains(account);
    }

    @Test
    void a_name_says_kind_and_owner() {
        assertThat(new LedgerAccount(LedgerAccountType.FAMILY_PAYABLE, COHORT)).hasToString("family-payable." + COHORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "bank",
                "bank.",
                "bank.1-1-1-1-1",
                "vault.018f0000-0000-7000-8000-00000000000c",
                "BANK.018f0000-0000-7000-8000-00000000000c"
            })
    void other_texts_name_none(String text) {
        assertThat(LedgerAccount.find(text)).isEmpty();
    }
}
