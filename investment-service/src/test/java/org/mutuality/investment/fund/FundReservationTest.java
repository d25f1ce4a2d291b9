package org.mutuality.investment.fund;

import static org.mutuality.investment.fund.FundProblem.FUND_INSUFFICIENT;
import static org.mutuality.investment.fund.FundProblem.FUND_RESERVATION_ENDED;
import static org.mutuality.investment.investment.InvestmentFixture.*;
import static org.mutuality.platform.problem.CommonProblem.NOT_FOUND;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mutuality.investment.fund.FundCommand.ReleaseFunds;
import org.mutuality.investment.fund.FundCommand.ReserveFunds;
import org.mutuality.investment.fund.FundEvent.FundOpened;
import org.mutuality.investment.fund.FundEvent.FundsReleased;
import org.mutuality.investment.fund.FundEvent.FundsReserved;
import org.mutuality.testkit.AggregateSpec;

class FundReservationTest {
    private static final FundId FUND_ID = new FundId(FUND);
    private static final UUID FIRST = UUID.fromString("018f0000-0000-7000-8000-0000000000a1");
    private static final UUID SECOND = UUID.fromString("018f0000-0000-7000-8000-0000000000a2");

    private final AggregateSpec<Fund> fund = AggregateSpec.of(Fund.class);

    @Test
    void reservations_never_exceed_the_fund() {
        opened().when(reserve(FIRST, "1000.00")).then(reserved(FIRST, "1000.00"));
        opened().when(reserve(FIRST, "1000.01")).thenRefused(FUND_INSUFFICIENT);
        opened(reserved(FIRST, "900.00")).when(reserve(SECOND, "100.00")).then(reserved(SECOND, "100.00"));
        opened(reserved(FIRST, "900.00")).when(reserve(SECOND, "100.01")).thenRefused(FUND_INSUFFICIENT);
    }

    @Test
    void funds_are_reserved_once_for_an_investment() {
        opened(reserved(FIRST, "900.00")).when(reserve(FIRST, "900.00")).thenNothing();
    }

    @Test
    void released_funds_are_free_for_others_and_never_reserved_again() {
        opened(reserved(FIRST, "900.00"))
                .when(new ReleaseFunds(FUND_ID, FIRST, AT))
                .then(released("900.00"));
        opened(reserved(FIRST, "900.00"), released("900.00"))
                .when(new ReleaseFunds(FUND_ID, FIRST, AT))
                .thenNothing();
        opened(reserved(FIRST, "900.00"), released("900.00"))
                .when(reserve(SECOND, "1000.00"))
                .then(reserved(SECOND, "1000.00"));
        opened().when(new ReleaseFunds(FUND_ID, FIRST, AT)).then(released("0.00"));
        opened(released("0.00")).when(reserve(FIRST, "1.00")).thenRefused(FUND_RESERVATION_ENDED);
    }

    @Test
    void a_fund_that_was_never_opened_reserves_nothing() {
        fund.given().when(reserve(FIRST, "1.00")).thenRefused(NOT_FOUND);
    }

    private AggregateSpec.Given<Fund> opened(Object... more) {
        FundTerms terms = new FundTerms("PH", "Sari-sari", "Small shops", php("1000.00"));
        return fund.given(Stream.concat(Stream.of(new FundOpened(FUND_ID, terms, AT)), Stream.of(more))
                .toArray());
    }

    private static ReserveFunds reserve(UUID investment, String amount) {
        return new ReserveFunds(FUND_ID, investment, php(amount), AT);
    }

    private static FundsReserved reserved(UUID investment, String amount) {
        return new FundsReserved(FUND_ID, investment, php(amount), AT);
    }

    private static FundsReleased released(String amount) {
        return new FundsReleased(FUND_ID, FIRST, php(amount), AT);
    }
}
