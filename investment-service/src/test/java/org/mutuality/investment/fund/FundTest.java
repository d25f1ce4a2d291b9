package org.mutuality.investment.fund;

import static org.mutuality.investment.fund.FundProblem.FUND_ALREADY_OPEN;
import static org.mutuality.investment.fund.FundProblem.FUND_INVALID;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.investment.fund.FundCommand.OpenFund;
import org.mutuality.investment.fund.FundEvent.FundOpened;
import org.mutuality.testkit.AggregateSpec;

class FundTest {
    private static final FundId ID = new FundId(UUID.fromString("018f0000-0000-7000-8000-000000000001"));
    private static final Instant AT = Instant.parse("2021-03-04T05:06:07Z");
    private static final FundTerms TERMS =
            new FundTerms("PH", "Sari-sari", "Small shops", Money.of("100000.00", "PHP"));
    private final AggregateSpec<Fund> fund = AggregateSpec.of(Fund.class);

    @Test
    void a_fund_is_opened() {
        fund.given().when(open(TERMS)).then(new FundOpened(ID, TERMS, AT));
    }

    @Test
    void the_same_again_changes_nothing() {
        fund.given(new FundOpened(ID, TERMS, AT)).when(open(TERMS)).thenNothing();
    }

    @Test
    void another_fund_needs_another_id() {
        FundTerms larger = new FundTerms("PH", "Sari-sari", "Small shops", Money.of("100000.01", "PHP"));
        fund.given(new FundOpened(ID, TERMS, AT)).when(open(larger)).thenRefused(FUND_ALREADY_OPEN);
    }

    @Test
    void every_invalid_field_is_listed_at_once() {
        fund.given()
                .when(open(new FundTerms("PH", " ", "p".repeat(501), Money.zero("PHP"))))
                .thenRefused(FUND_INVALID, "/name", "/purpose", "/size/amount");
        fund.given()
                .when(open(new FundTerms("PH", "n".repeat(101), "", Money.of("-1.00", "PHP"))))
                .thenRefused(FUND_INVALID, "/name", "/purpose", "/size/amount");
    }

    private static OpenFund open(FundTerms terms) {
        return new OpenFund(ID, terms, AT);
    }
}
